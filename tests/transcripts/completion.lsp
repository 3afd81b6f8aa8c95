# What can be written at the cursor: plain for a client that says nothing, with snippets and documentation for one that has them.
@file notes/b.md
# 乙

## 边缘 推理
@end
@file notes/.c.md
@end
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "zh",
     "initializationOptions": {"profile": "none"},
     "capabilities": {"textDocument": {"completion": {
       "completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"], "resolveSupport": {"properties": ["documentation"]}},
       "completionList": {"itemDefaults": ["editRange"]}}}}}}
<- {"id": 1, "result": {"capabilities": {"completionProvider": {"resolveProvider": true, "triggerCharacters": ["#", " ", "|", "<more>"]}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/notes/a.md", "languageId": "markdown", "version": 1,
     "text": "# 端侧\n\n## 手机\n\n### 1.1 现状\n\n文字。\n\n| 路线 | 优势 |\n| --- | --- |\n| 量化 | 省电 |\n|\n\n## 汽车\n\n### \n\n见[此](b.md#)和[彼]()。\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
# A heading: one range for all items, the title of the section before.
-> {"id": 2, "method": "textDocument/completion", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 15, "character": 4}}}
<- {"id": 2, "result": {"isIncomplete": false,
     "itemDefaults": {"editRange": {"start": {"line": 15, "character": 4}, "end": {"line": 15, "character": 4}}},
     "items": [
       {"label": "2.1 现状", "textEditText": "2.1 现状", "filterText": "<absent>", "sortText": "000", "detail": "同“手机”", "textEdit": "<absent>", "data": "<any>"},
       {"label": "2.1", "textEditText": "2.1 ", "sortText": "001", "data": "<absent>"}]}}
-> {"id": 3, "method": "completionItem/resolve", "params": {"label": "2.1 现状", "data": {"uri": "{root}/notes/a.md", "version": 1, "begin": 22, "end": 50}}}
<- {"id": 3, "result": {"label": "2.1 现状", "documentation": {"kind": "markdown", "value": "<any>"}}}
# A row with tab stops.
-> {"id": 4, "method": "textDocument/completion", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 11, "character": 1}}}
<- {"id": 4, "result": {"items": [{"label": "| 路线 | 优势 |", "insertTextFormat": 2, "textEditText": "| ${1:路线} | ${2:优势} |"}]}}
# An anchor of another file, and the files themselves.
-> {"id": 5, "method": "textDocument/completion", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 17, "character": 10}}}
<- {"id": 5, "result": {"items": [{"label": "乙"}, {"label": "边缘-推理", "textEditText": "边缘-推理"}]}}
-> {"id": 6, "method": "textDocument/completion", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 17, "character": 16}}}
<- {"id": 6, "result": {"items": [{"label": "#端侧"}, {"label": "#手机"}, {"label": "#11-现状"}, {"label": "#汽车"}, {"label": "b.md", "kind": 17}]}}
# Prose has nothing to complete.
-> {"id": 7, "method": "textDocument/completion", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 6, "character": 2}}}
<- {"id": 7, "result": {"isIncomplete": false, "items": []}}
# Data of an older version has no documentation any more; the item comes back as it was.
-> {"id": 8, "method": "completionItem/resolve", "params": {"label": "甲", "data": {"uri": "{root}/notes/a.md", "version": 0, "begin": 0, "end": 3}}}
<- {"id": 8, "result": {"label": "甲", "documentation": "<absent>"}}
-> {"id": 9, "method": "completionItem/resolve", "params": {"label": "甲"}}
<- {"id": 9, "result": {"label": "甲"}}
-> {"method": "exit"}
@exit 1
