# Formatting is many small edits, counted in the client's units; a range takes its lines and tables.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en", "capabilities": {}}}
<- {"id": 1, "result": {"capabilities": {"documentFormattingProvider": true, "documentRangeFormattingProvider": true}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "#  推理芯片 \n\n| 型号 | 功耗😀 |\n| --- | --- |\n| 甲 | 75 W |\n\n正文。 \n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": "<any>"}
-> {"id": 2, "method": "textDocument/rangeFormatting", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 1}}, "options": {"tabSize": 2, "insertSpaces": true}}}
<- {"id": 2, "result": [{"range": {"start": {"line": 6, "character": 3}, "end": {"line": 6, "character": 4}}, "newText": ""}]}
-> {"id": 3, "method": "textDocument/formatting", "params": {"textDocument": {"uri": "{root}/a.md"}, "options": {"tabSize": 2, "insertSpaces": true}}}
<- {"id": 3, "result": [
     {"range": {"start": {"line": 0, "character": 1}, "end": {"line": 0, "character": 3}}, "newText": " "},
     {"range": {"start": {"line": 0, "character": 7}, "end": {"line": 0, "character": 8}}, "newText": ""},
     "<any>", "<any>",
     {"range": {"start": {"line": 6, "character": 3}, "end": {"line": 6, "character": 4}}, "newText": ""}]}
-> {"method": "exit"}
@exit 1
