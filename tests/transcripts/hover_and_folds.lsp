# Plain text for a client that shows no Markdown; folds as lines, as many as it wants.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "initializationOptions": {"profile": "none"},
     "capabilities": {"textDocument": {"hover": {"contentFormat": ["plaintext"]},
       "foldingRange": {"lineFoldingOnly": true, "rangeLimit": 2, "foldingRange": {"collapsedText": true}}}}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "# 推理芯片\n\n## 算力\n\n正文。\n\n## 能效\n\n| 型号 | 功耗 |\n| --- | --- |\n| 甲 | 75 W |\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 8, "character": 3}}}
<- {"id": 2, "result": {"contents": {"kind": "plaintext", "value": "<any>"}, "range": "<any>"}}
-> {"id": 3, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 4, "character": 1}}}
<- {"id": 3, "result": null}
-> {"id": 4, "method": "textDocument/foldingRange", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 4, "result": [
     {"startLine": 0, "endLine": 10, "startCharacter": "<absent>", "endCharacter": "<absent>", "kind": "<absent>", "collapsedText": "<any>"},
     {"startLine": 2, "endLine": 4}]}
-> {"method": "exit"}
@exit 1
