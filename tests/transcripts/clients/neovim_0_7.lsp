# Neovim 0.7: no encodings offered, no preferred actions, edits without versions, versions that jump.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "Neovim", "version": "0.7.2"}, "trace": "off",
     "rootPath": "/x", "rootUri": "{root}", "workspaceFolders": [{"uri": "{root}", "name": "/x"}], "initializationOptions": {"select": ["ST004"], "lang": "en"},
     "capabilities": {"window": {"showDocument": {"support": false}, "workDoneProgress": true},
       "workspace": {"applyEdit": true, "workspaceFolders": true, "symbol": {"hierarchicalWorkspaceSymbolSupport": true}, "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}},
       "textDocument": {"synchronization": {"didSave": true, "willSave": false, "willSaveWaitUntil": false}, "definition": {"linkSupport": true},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "hover": {"contentFormat": ["markdown", "plaintext"]}, "rename": {"prepareSupport": true},
         "completion": {"contextSupport": false, "completionItem": {"snippetSupport": false, "documentationFormat": ["markdown", "plaintext"]}},
         "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]}, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "Empty", "QuickFix", "Refactor"]}}},
         "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}}}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-16", "diagnosticProvider": "<absent>", "semanticTokensProvider": "<absent>", "completionProvider": {"resolveProvider": false}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 0, "text": "# 算力 😀\n\n##供给\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 0, "diagnostics": [{"code": "ST004"}]}}
# The same hover twice, as the user moves into the window.
-> {"id": 2, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 0, "character": 4}}}
-> {"id": 3, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 0, "character": 4}}}
<- {"id": 2, "result": {"contents": {"kind": "markdown"}}}
<- {"id": 3, "result": {"contents": {"kind": "markdown"}}}
-> {"id": 4, "method": "textDocument/rename", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 0, "character": 3}, "newName": "电力"}}
<- {"id": 4, "result": {"documentChanges": "<absent>", "changes": {"{root}/a.md": "<any>"}}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 8}, "contentChanges": [{"text": "# 电力\n\n## 供给\n"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 8, "diagnostics": []}}
-> {"id": 5, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 5, "result": [{"name": "电力", "children": [{"name": "供给"}]}]}
-> {"id": 6, "method": "shutdown"}
<- {"id": 6, "result": null}
-> {"method": "exit"}
@exit 0
