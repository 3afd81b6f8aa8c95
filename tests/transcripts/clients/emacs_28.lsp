# Emacs 28 with Eglot 1.9: no name of its own, no encodings, versioned edits; actions without a later edit come with theirs; empty settings.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootPath": "/x/", "rootUri": "{root}", "initializationOptions": {},
     "workspaceFolders": [{"uri": "{root}", "name": "/x/"}],
     "capabilities": {"experimental": {},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "executeCommand": {"dynamicRegistration": false},
         "workspaceEdit": {"documentChanges": true}, "didChangeWatchedFiles": {"dynamicRegistration": true}, "symbol": {"dynamicRegistration": false}},
       "textDocument": {"synchronization": {"willSave": true, "willSaveWaitUntil": true, "didSave": true},
         "completion": {"completionItem": {"snippetSupport": false, "deprecatedSupport": true, "tagSupport": {"valueSet": [1]}}, "contextSupport": true},
         "hover": {"contentFormat": ["markdown", "plaintext"]}, "definition": {"linkSupport": true}, "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}}, "isPreferredSupport": true},
         "publishDiagnostics": {"relatedInformation": false, "codeDescriptionSupport": false, "tagSupport": {"valueSet": [1, 2]}}}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-16", "diagnosticProvider": "<absent>", "codeActionProvider": {"resolveProvider": false}, "renameProvider": true}}}
-> {"method": "initialized", "params": {}}
<- {"id": 1, "method": "client/registerCapability"}
<- {"id": 2, "method": "workspace/configuration"}
-> {"id": 1, "result": null}
-> {"id": 2, "result": [{"select": ["ST004"], "lang": "en"}]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "version": 0, "languageId": "markdown", "text": "# 算力\n\n##供给\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 0, "diagnostics": [{"code": "ST004", "relatedInformation": "<absent>", "codeDescription": "<absent>"}]}}
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {}}}
<- {"id": 3, "method": "workspace/configuration"}
-> {"id": 3, "result": [{"select": ["ST004"], "lang": "en"}]}
-> {"id": 2, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"}, "range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 2}},
     "context": {"diagnostics": [{"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 2}}, "message": "x", "code": "ST004"}]}}}
<- {"id": 2, "result": [{"title": "Make it a heading", "data": "<absent>", "edit": {"changes": "<absent>", "documentChanges": [{"textDocument": {"version": 0}}]}}, "<more>"]}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 4}, "contentChanges": [{"text": "# 算力\n\n## 供给\n"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 4, "diagnostics": []}}
-> {"id": 3, "method": "shutdown", "params": null}
<- {"id": 3, "result": null}
-> {"method": "exit", "params": null}
@exit 0
