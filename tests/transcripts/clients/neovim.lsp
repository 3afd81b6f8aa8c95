# Neovim 0.12 without a project: UTF-8 columns, no root, pulled diagnostics, edits without versions.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "rootPath": null, "workspaceFolders": null, "trace": "off",
     "workDoneToken": "1", "clientInfo": {"name": "Neovim", "version": "0.12"}, "initializationOptions": {"select": ["ST004"], "lang": "en"},
     "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
       "window": {"workDoneProgress": true, "showMessage": {"messageActionItem": {"additionalPropertiesSupport": true}}, "showDocument": {"support": true}},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "diagnostics": {"refreshSupport": true},
         "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}, "didChangeConfiguration": {"dynamicRegistration": false},
         "didChangeWatchedFiles": {"dynamicRegistration": false, "relativePatternSupport": true}},
       "textDocument": {"synchronization": {"didSave": true, "willSave": true, "willSaveWaitUntil": true, "dynamicRegistration": false},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true, "symbolKind": {"valueSet": [1, 2, 15]}},
         "hover": {"contentFormat": ["markdown", "plaintext"], "dynamicRegistration": true},
         "codeAction": {"dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source.fixAll"]}}},
         "foldingRange": {"lineFoldingOnly": true, "foldingRange": {"collapsedText": true}, "foldingRangeKind": {"valueSet": ["comment", "region"]}},
         "publishDiagnostics": {"dataSupport": true, "relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}},
         "diagnostic": {"dynamicRegistration": true, "tagSupport": {"valueSet": [1, 2]}}}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-8", "diagnosticProvider": "<any>"}}}
-> {"method": "initialized", "params": {}}
<- {"id": 1, "method": "workspace/configuration"}
-> {"id": 1, "result": [null]}
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"trendlsp": {}}}}
<- {"id": 2, "method": "workspace/configuration"}
-> {"id": 2, "result": [{"select": ["ST004"], "lang": "en"}]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 0, "text": "# 推理芯片\n\n##算力\n"}}}
-> {"id": 2, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": {"items": [{"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 2}}}]}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 4}, "contentChanges": [
     {"range": {"start": {"line": 0, "character": 14}, "end": {"line": 0, "character": 14}}, "rangeLength": 0, "text": "与系统"}]}}
-> {"id": 3, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 3, "result": [{"name": "推理芯片与系统", "selectionRange": {"end": {"line": 0, "character": 23}}}]}
-> {"id": 4, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 2, "character": 5}, "end": {"line": 2, "character": 5}}, "context": {"triggerKind": 1, "diagnostics": []}}}
<- {"id": 4, "result": "<any>"}
-> {"id": 5, "method": "codeAction/resolve", "params": {"title": "Make it a heading", "kind": "quickfix",
     "data": {"uri": "{root}/a.md", "text": "34c345b226ff4e9a", "rule": "ST004", "step": 0, "subject": 0, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 5, "result": {"edit": {"documentChanges": "<absent>", "changes": {"{root}/a.md": [{"newText": "## "}]}}}}
-> {"id": 6, "method": "shutdown"}
<- {"id": 6, "result": null}
-> {"method": "exit"}
@exit 0
