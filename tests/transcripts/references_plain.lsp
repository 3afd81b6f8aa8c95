# Plain locations for a client without links; a buffer without file has no neighbours, and what is not open has nothing.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "zh",
     "initializationOptions": {"profile": "none"}, "capabilities": {"general": {"positionEncodings": ["utf-8"]}}}}
<- {"id": 1, "result": {"capabilities": {"positionEncoding": "utf-8"}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "untitled:1", "languageId": "markdown", "version": 1,
     "text": "# 题\n\n😀 见表 1 与[乙](b.md)、[站](https://a.example)。\n\n表 1：指标\n\n| 甲 |\n| --- |\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/definition", "params": {"textDocument": {"uri": "untitled:1"}, "position": {"line": 2, "character": 9}}}
<- {"id": 2, "result": [{"uri": "untitled:1", "range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 8}}, "targetUri": "<absent>"}]}
-> {"id": 3, "method": "textDocument/definition", "params": {"textDocument": {"uri": "untitled:1"}, "position": {"line": 2, "character": 19}}}
<- {"id": 3, "result": []}
-> {"id": 4, "method": "textDocument/definition", "params": {"textDocument": {"uri": "untitled:1"}, "position": {"line": 2, "character": 0}}}
<- {"id": 4, "result": []}
-> {"id": 5, "method": "textDocument/references", "params": {"textDocument": {"uri": "untitled:1"}, "position": {"line": 4, "character": 1}, "context": {"includeDeclaration": false}}}
<- {"id": 5, "result": [{"uri": "untitled:1", "range": {"start": {"line": 2, "character": 8}, "end": {"line": 2, "character": 13}}}]}
-> {"id": 6, "method": "textDocument/documentLink", "params": {"textDocument": {"uri": "untitled:1"}}}
<- {"id": 6, "result": [{"target": "https://a.example", "tooltip": "<absent>"}]}
-> {"id": 7, "method": "textDocument/references", "params": {"textDocument": {"uri": "untitled:2"}, "position": {"line": 0, "character": 0}, "context": {"includeDeclaration": true}}}
<- {"id": 7, "result": []}
-> {"id": 8, "method": "textDocument/documentHighlight", "params": {"textDocument": {"uri": "untitled:2"}, "position": {"line": 0, "character": 0}}}
<- {"id": 8, "result": []}
-> {"id": 9, "method": "documentLink/resolve", "params": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}},
     "data": {"uri": "untitled:2", "path": "b.md", "fragment": "x"}}}
<- {"id": 9, "error": {"code": -32801}}
-> {"method": "exit"}
@exit 1
