# Helix 25.01: UTF-8, no root, outlines not declared, pushed diagnostics; it leaves without exit.
-> {"id": 0, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "helix", "version": "25.01"}, "rootPath": "/x", "rootUri": null,
     "workspaceFolders": [], "initializationOptions": {"select": ["ST004"], "lang": "en"},
     "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "diagnostic": {"refreshSupport": true},
         "didChangeConfiguration": {"dynamicRegistration": false}, "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": false},
         "workspaceEdit": {"documentChanges": true, "failureHandling": "abort", "resourceOperations": ["create", "rename", "delete"]}},
       "textDocument": {"hover": {"contentFormat": ["markdown"]},
         "codeAction": {"dataSupport": true, "disabledSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source.fixAll"]}}},
         "publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}, "versionSupport": true}}}}}
<- {"id": 0, "result": {"capabilities": {"positionEncoding": "utf-8", "diagnosticProvider": "<absent>"}}}
-> {"method": "initialized", "params": {}}
<- {"method": "client/registerCapability"}
<- {"method": "workspace/configuration"}
-> {"id": 1, "result": null}
-> {"id": 2, "result": [{"select": ["ST004"], "lang": "en"}]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 0, "text": "##算力\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 0, "diagnostics": [{"relatedInformation": "<absent>"}]}}
-> {"id": 1, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 1, "result": []}
-> {"id": 2, "method": "shutdown"}
<- {"id": 2, "result": null}
@end-of-input
@exit 0
