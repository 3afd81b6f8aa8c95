# VS Code: UTF-16 only, settings pulled, registrations, pulled diagnostics, setTrace again and again, cancelled requests.
-> {"id": 0, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "Visual Studio Code", "version": "1"}, "locale": "zh-cn",
     "rootPath": "/x", "rootUri": "{root}", "trace": "off", "workspaceFolders": [{"uri": "{root}", "name": "articles"}],
     "initializationOptions": {"select": ["ST004"]},
     "capabilities": {"general": {"staleRequestSupport": {"cancel": true, "retryOnContentModified": ["textDocument/semanticTokens/full"]},
         "regularExpressions": {"engine": "ECMAScript"}, "positionEncodings": ["utf-16"]},
       "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true, "diagnostics": {"refreshSupport": true},
         "workspaceEdit": {"documentChanges": true, "failureHandling": "textOnlyTransactional", "normalizesLineEndings": true,
           "changeAnnotationSupport": {"groupsOnLabel": true}},
         "didChangeConfiguration": {"dynamicRegistration": true}, "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true}},
       "textDocument": {"synchronization": {"dynamicRegistration": true, "willSave": true, "willSaveWaitUntil": true, "didSave": true},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true, "labelSupport": true, "tagSupport": {"valueSet": [1]}},
         "hover": {"contentFormat": ["markdown", "plaintext"]},
         "codeAction": {"isPreferredSupport": true, "disabledSupport": true, "dataSupport": true, "resolveSupport": {"properties": ["edit"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}}, "honorsChangeAnnotations": true},
         "foldingRange": {"dynamicRegistration": true, "rangeLimit": 5000, "lineFoldingOnly": true},
         "publishDiagnostics": {"relatedInformation": true, "versionSupport": false, "tagSupport": {"valueSet": [1, 2]}, "codeDescriptionSupport": true, "dataSupport": true},
         "diagnostic": {"dynamicRegistration": true, "relatedDocumentSupport": false}}}}}
<- {"id": 0, "result": {"capabilities": {"positionEncoding": "utf-16", "diagnosticProvider": "<any>"}}}
-> {"method": "initialized", "params": {}}
<- {"id": 1, "method": "client/registerCapability", "params": {"registrations": [
     {"method": "workspace/didChangeConfiguration"}, {"method": "workspace/didChangeWatchedFiles"}]}}
<- {"id": 2, "method": "workspace/configuration"}
-> {"method": "$/setTrace", "params": {"value": "off"}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1, "text": "##算力\n"}}}
-> {"method": "$/setTrace", "params": {"value": "off"}}
-> {"id": 1, "result": null}
-> {"id": 2, "result": [{"path": "", "outline": "auto", "lang": null, "profile": null, "select": ["ST004"], "ignore": null, "trace": {"server": "off"}}]}
@quiet
-> {"id": 1, "method": "textDocument/diagnostic", "params": {"identifier": "trendlsp", "textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 1, "result": {"kind": "full", "items": [{"message": "## 之后缺少空格，这一行不会成为标题"}]}}
-> {"id": 2, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "context": {"diagnostics": [], "triggerKind": 2}}}
<- {"id": 2, "result": [{"title": "改成标题", "edit": {"documentChanges": "<any>"}, "data": "<absent>"}, "<more>"]}
-> {"method": "$/cancelRequest", "params": {"id": 2}}
# On save: everything that can be fixed.
-> {"id": 3, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}, "context": {"diagnostics": [], "only": ["source.fixAll"], "triggerKind": 2}}}
<- {"id": 3, "result": [{"kind": "source.fixAll.trendlsp"}]}
-> {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "{root}/a.md"}}}
@quiet
@end-of-input
@exit 1
