# code-server 1.139 with language client 11: the workspace is pulled along with the document, tokens again when stale, symbols without ranges.
@file notes/b.md
##别处
@end
-> {"id": 0, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "code-server", "version": "1.139.1"}, "locale": "en",
     "rootPath": "/x", "rootUri": "{root}/notes", "trace": "off", "workspaceFolders": [{"uri": "{root}/notes", "name": "notes"}], "initializationOptions": {"select": ["ST004"]},
     "capabilities": {"general": {"positionEncodings": ["utf-16"], "staleRequestSupport": {"cancel": true,
           "retryOnContentModified": ["textDocument/semanticTokens/full", "textDocument/semanticTokens/range", "textDocument/semanticTokens/full/delta"]}},
       "window": {"workDoneProgress": true, "showDocument": {"support": true}},
       "workspace": {"applyEdit": true, "workspaceFolders": true, "diagnostics": {"refreshSupport": true}, "codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true},
         "semanticTokens": {"refreshSupport": true}, "foldingRange": {"refreshSupport": true}, "textDocumentContent": {"dynamicRegistration": true},
         "symbol": {"dynamicRegistration": true, "resolveSupport": {"properties": ["location.range"]}}, "fileOperations": {"dynamicRegistration": true, "willRename": true, "didRename": true},
         "workspaceEdit": {"documentChanges": true, "metadataSupport": true, "snippetEditSupport": true, "changeAnnotationSupport": {"groupsOnLabel": true}}},
       "textDocument": {"filters": {"relativePatternSupport": true}, "documentSymbol": {"hierarchicalDocumentSymbolSupport": true, "labelSupport": true},
         "codeLens": {"dynamicRegistration": true, "resolveSupport": {"properties": ["command"]}}, "rename": {"prepareSupport": true, "prepareSupportDefaultBehavior": 1, "honorsChangeAnnotations": true},
         "diagnostic": {"relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true, "dynamicRegistration": true, "relatedDocumentSupport": false, "markupMessageSupport": false},
         "semanticTokens": {"tokenTypes": ["number", "property", "string", "variable", "type"], "tokenModifiers": ["declaration"], "formats": ["relative"],
           "requests": {"range": true, "full": {"delta": true}}, "multilineTokenSupport": false, "overlappingTokenSupport": false, "serverCancelSupport": true},
         "codeAction": {"isPreferredSupport": true, "dataSupport": true, "resolveSupport": {"properties": ["edit", "command"]}, "documentationSupport": true, "honorsChangeAnnotations": true,
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}}},
         "inlineCompletion": {"dynamicRegistration": true}}}}}
<- {"id": 0, "result": {"capabilities": {"diagnosticProvider": {"workspaceDiagnostics": true}, "semanticTokensProvider": {"range": true, "full": {"delta": true}}, "codeLensProvider": "<any>"}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/notes/a.md", "languageId": "markdown", "version": 1, "text": "# 算力\n\n## 1. 供给\n"}}}
-> {"method": "$/setTrace", "params": {"value": "off"}}
-> {"id": 1, "method": "workspace/diagnostic", "params": {"identifier": "trendlsp", "previousResultIds": [], "partialResultToken": "part-1"}}
<- {"method": "$/progress", "params": {"token": "part-1", "value": {"items": [{"kind": "full", "uri": "{root}/notes/b.md", "items": [{"code": "ST004"}]}]}}}
<- {"id": 1, "result": {"items": []}}
-> {"id": 2, "method": "textDocument/diagnostic", "params": {"identifier": "trendlsp", "textDocument": {"uri": "{root}/notes/a.md"}}}
<- {"id": 2, "result": {"kind": "full", "items": []}}
-> {"id": 3, "method": "textDocument/semanticTokens/full", "params": {"textDocument": {"uri": "{root}/notes/a.md"}}}
<- {"id": 3, "result": {"resultId": "<any>", "data": "<any>"}}
-> {"id": 4, "method": "textDocument/semanticTokens/range", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 3, "character": 0}}}}
<- {"id": 4, "result": {"data": "<any>"}}
-> {"id": 5, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 0, "character": 3}}}
<- {"id": 5, "result": {"placeholder": "算力"}}
-> {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "{root}/notes/a.md"}}}
-> {"id": 6, "method": "shutdown"}
<- {"id": 6, "result": null}
-> {"method": "exit"}
@exit 0
