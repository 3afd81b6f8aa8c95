# Neovim 0.10: UTF-16 only, a token for initialize, pulls diagnostics, semantic tokens by delta, labels of hints resolved.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "Neovim", "version": "0.10.4"}, "trace": "off", "workDoneToken": "1",
     "rootPath": "/x", "rootUri": "{root}", "workspaceFolders": [{"uri": "{root}", "name": "/x"}], "initializationOptions": {"select": ["NU001"], "lang": "en"},
     "capabilities": {"general": {"positionEncodings": ["utf-16"]}, "window": {"showDocument": {"support": true}, "workDoneProgress": true},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]},
         "inlayHint": {"refreshSupport": true}, "semanticTokens": {"refreshSupport": true}, "didChangeWatchedFiles": {"dynamicRegistration": false, "relativePatternSupport": true}},
       "textDocument": {"diagnostic": {"dynamicRegistration": false}, "definition": {"dynamicRegistration": true, "linkSupport": true},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "hover": {"contentFormat": ["markdown", "plaintext"]}, "rename": {"dynamicRegistration": true, "prepareSupport": true},
         "inlayHint": {"dynamicRegistration": true, "resolveSupport": {"properties": ["textEdits", "tooltip", "location", "command"]}},
         "semanticTokens": {"requests": {"range": false, "full": {"delta": true}}, "overlappingTokenSupport": true, "multilineTokenSupport": false, "augmentsSyntaxTokens": true,
           "formats": ["relative"], "tokenTypes": ["namespace", "type", "number", "string", "property", "variable"], "tokenModifiers": ["declaration", "definition"]},
         "completion": {"contextSupport": false, "completionItem": {"snippetSupport": false, "documentationFormat": ["markdown"]}, "completionList": {"itemDefaults": ["editRange", "insertTextFormat", "insertTextMode", "data"]}},
         "codeAction": {"dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit"]}, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor"]}}},
         "publishDiagnostics": {"relatedInformation": true, "dataSupport": true, "tagSupport": {"valueSet": [1, 2]}}}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-16", "diagnosticProvider": "<any>", "inlayHintProvider": "<any>", "semanticTokensProvider": {"full": {"delta": true}}}}}
-> {"method": "initialized", "params": {}}
<- {"id": 1, "method": "workspace/configuration"}
-> {"id": 1, "result": [null]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 0, "text": "# 算力 😀\n\n## 1. 供给\n\n## 3. 需求\n"}}}
@quiet
-> {"id": 2, "method": "textDocument/semanticTokens/full", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": {"resultId": "<any>", "data": "<any>"}}
-> {"id": 3, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 3, "result": {"kind": "full", "items": [{"code": "NU001"}]}}
-> {"id": 4, "method": "textDocument/inlayHint", "params": {"textDocument": {"uri": "{root}/a.md"}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 5, "character": 0}}}}
<- {"id": 4, "result": [{"position": {"line": 4}, "label": "<any>"}]}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 8}, "contentChanges": [
     {"range": {"start": {"line": 4, "character": 3}, "end": {"line": 4, "character": 4}}, "rangeLength": 1, "text": "2"}]}}
-> {"id": 5, "method": "textDocument/inlayHint", "params": {"textDocument": {"uri": "{root}/a.md"}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 5, "character": 0}}}}
<- {"id": 5, "result": []}
-> {"id": 6, "method": "shutdown"}
<- {"id": 6, "result": null}
-> {"method": "exit"}
@exit 0
