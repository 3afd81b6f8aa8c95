# Vim with ALE: no edits applied for the server, plain text, a word's range for actions, no findings in the context.
-> {"id": 1, "method": "initialize", "params": {"initializationOptions": {"select": ["ST004"], "lang": "en"}, "rootUri": "{root}", "rootPath": "/x", "processId": null,
     "capabilities": {"workspace": {"workspaceFolders": false, "configuration": false, "symbol": {"dynamicRegistration": false}, "applyEdit": false,
         "didChangeConfiguration": {"dynamicRegistration": false}},
       "textDocument": {"documentSymbol": {"dynamicRegistration": false, "hierarchicalDocumentSymbolSupport": false},
         "publishDiagnostics": {"relatedInformation": true}, "synchronization": {"didSave": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}, "dynamicRegistration": false},
         "hover": {"dynamicRegistration": false, "contentFormat": ["plaintext"]}}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-16"}}}
-> {"method": "initialized"}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "version": 1, "languageId": "markdown", "text": "# 芯片\n\n##算力\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": ["<any>"]}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 2}, "contentChanges": [{"text": "# 芯片\n\n##能效\n"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 2, "diagnostics": ["<any>"]}}
-> {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": [{"name": "芯片", "location": "<any>", "selectionRange": "<absent>"}]}
-> {"id": 3, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 4}}, "context": {"diagnostics": []}}}
<- {"id": 3, "result": [{"title": "Make it a heading", "edit": {"changes": "<any>"}}, "<more>"]}
-> {"method": "exit"}
@exit 1
