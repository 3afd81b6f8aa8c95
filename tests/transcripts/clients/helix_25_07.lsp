# Helix 25.07: pulls diagnostics and says `diagnostic` where the protocol has `diagnostics`; outlines flat; saves without the text.
-> {"id": 0, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "helix", "version": "25.07.1"}, "rootPath": "/x", "rootUri": null,
     "workspaceFolders": [], "initializationOptions": {"select": ["ST004"], "lang": "en"},
     "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
       "window": {"showDocument": {"support": true}, "workDoneProgress": true},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "diagnostic": {"refreshSupport": true},
         "inlayHint": {"refreshSupport": false}, "fileOperations": {"willRename": true, "didRename": true},
         "didChangeConfiguration": {"dynamicRegistration": false}, "didChangeWatchedFiles": {"dynamicRegistration": false},
         "workspaceEdit": {"documentChanges": true, "failureHandling": "abort", "normalizesLineEndings": false, "resourceOperations": ["create", "rename", "delete"]}},
       "textDocument": {"hover": {"contentFormat": ["markdown"]}, "diagnostic": {"dynamicRegistration": false, "relatedDocumentSupport": true},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": false}, "documentLink": {"tooltipSupport": false}, "inlayHint": {"dynamicRegistration": false},
         "rename": {"honorsChangeAnnotations": false, "prepareSupport": true},
         "completion": {"completionItem": {"snippetSupport": true, "insertReplaceSupport": true, "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}}, "completionItemKind": {}},
         "codeAction": {"dataSupport": true, "disabledSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}}},
         "publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}, "versionSupport": true}}}}}
<- {"id": 0, "result": {"capabilities": {"positionEncoding": "utf-8", "diagnosticProvider": "<any>", "completionProvider": {"resolveProvider": true},
     "renameProvider": {"prepareProvider": true}, "workspace": {"fileOperations": {"willRename": "<any>"}}}}}
-> {"method": "initialized", "params": {}}
<- {"id": 1, "method": "workspace/configuration"}
-> {"id": 1, "result": [{"select": ["ST004"], "lang": "en"}]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 0, "text": "# 算力 😀\n\n##供给\n"}}}
@quiet
-> {"id": 1, "method": "textDocument/diagnostic", "params": {"identifier": "trendlsp", "textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 1, "result": {"kind": "full", "items": [{"code": "ST004", "data": "<absent>"}]}}
-> {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": [{"name": "算力 😀", "location": {"range": {"start": {"line": 0, "character": 0}}}}]}
-> {"id": 3, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 0, "character": 11}}}
<- {"id": 3, "result": {"range": {"end": {"line": 0, "character": 13}}}}
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"select": []}}}
<- {"id": 2, "method": "workspace/configuration"}
-> {"id": 2, "result": [{"profile": "none"}]}
<- {"id": 3, "method": "workspace/diagnostic/refresh"}
-> {"id": 3, "result": null}
-> {"id": 4, "method": "textDocument/diagnostic", "params": {"identifier": "trendlsp", "textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 4, "result": {"kind": "full", "items": []}}
-> {"method": "textDocument/didSave", "params": {"textDocument": {"uri": "{root}/a.md"}}}
-> {"id": 5, "method": "shutdown"}
<- {"id": 5, "result": null}
@end-of-input
@exit 0
