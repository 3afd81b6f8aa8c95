# An outline with tables and lists; the numbers of sections that write none.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en", "initializationOptions": {"profile": "none"},
     "capabilities": {"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}}}
<- {"id": 1, "result": {"capabilities": {"documentSymbolProvider": true}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "# 储能\n\n## 电池\n\n### 1.1 路线\n\n| 路线 | 成本 |\n| --- | --- |\n| 钠 | 低 |\n\n### 1.2 建议\n\n1. **看寿命**：次数。\n2. **看温度**：区间。\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": [{"name": "储能", "kind": 15, "detail": "<absent>", "children": [{"name": "电池", "detail": "§1", "children": [
     {"name": "1.1 路线", "detail": "<absent>", "children": [{"name": "路线 · 1×2", "kind": 18, "children": "<absent>",
       "range": {"start": {"line": 6, "character": 0}, "end": {"line": 8, "character": 9}},
       "selectionRange": {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 11}}}]},
     {"name": "1.2 建议", "children": [{"name": "Advice · 2 items", "kind": 10, "children": [
       {"name": "看寿命", "kind": 8, "selectionRange": {"start": {"line": 12, "character": 3}, "end": {"line": 12, "character": 10}}},
       {"name": "看温度", "kind": 8}]}]}]}]}]}
-> {"method": "exit"}
@exit 1
