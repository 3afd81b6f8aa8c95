# Columns in code points, as Emacs prefers them.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "zh-CN",
     "capabilities": {"general": {"positionEncodings": ["future", "utf-32", "utf-8", "utf-16"]},
                      "textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}},
     "initializationOptions": {"select": ["ST004"]}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-32"}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "# 👩‍🚀é 趋势😀！\n\n> 引文\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": [{"name": "👩‍🚀é 趋势😀！", "selectionRange": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 11}}}]}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 2}, "contentChanges": [
     {"range": {"start": {"line": 0, "character": 9}, "end": {"line": 0, "character": 10}}, "text": "🎉"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 2}}
-> {"id": 3, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 3, "result": [{"name": "👩‍🚀é 趋势🎉！"}]}
-> {"method": "exit"}
@exit 1
