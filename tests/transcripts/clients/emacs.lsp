# Emacs 30: code points, versioned edits, pushed diagnostics.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "Eglot", "version": "1.17"}, "rootPath": "/x/", "rootUri": "{root}",
     "initializationOptions": {}, "workspaceFolders": [{"uri": "{root}", "name": "/x/"}],
     "capabilities": {"general": {"positionEncodings": ["utf-32", "utf-8", "utf-16"]},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "workspaceEdit": {"documentChanges": true},
         "didChangeWatchedFiles": {"dynamicRegistration": true}},
       "textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "hover": {"contentFormat": ["markdown", "plaintext"]},
         "codeAction": {"dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}}},
         "publishDiagnostics": {"relatedInformation": false, "codeDescriptionSupport": false, "tagSupport": {"valueSet": [1, 2]}}}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-32", "diagnosticProvider": "<absent>"}}}
-> {"method": "initialized", "params": {}}
<- {"method": "client/registerCapability"}
<- {"method": "workspace/configuration"}
-> {"id": 2, "result": [{"select": ["ST004"]}]}
-> {"id": 1, "result": null}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "version": 0, "languageId": "markdown", "text": "##😀芯片\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 0, "diagnostics": ["<any>"]}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 1}, "contentChanges": [
     {"range": {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 3}}, "rangeLength": 1, "text": " "}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 1, "diagnostics": []}}
-> {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": [{"name": "芯片", "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 5}}}]}
-> {"id": 3, "method": "shutdown", "params": null}
<- {"id": 3, "result": null}
-> {"method": "exit", "params": null}
@exit 0
