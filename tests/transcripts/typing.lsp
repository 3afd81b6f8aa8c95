# What goes along with typing: edits behind a character, and places that change together.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "initializationOptions": {"profile": "none"}, "capabilities": {}}}
<- {"id": 1, "result": {"capabilities": {"linkedEditingRangeProvider": true,
     "documentOnTypeFormattingProvider": {"firstTriggerCharacter": "\n", "moreTriggerCharacter": [" ", "|"]}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "---\ntitle: 推理\n---\n# 推理\n\n## 一、甲\n\n## \n\n1. 子\n\n2. 丑\n\n| 甲 | 乙 |\n| -- | -- |\n| 😀 |\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/onTypeFormatting", "params": {"textDocument": {"uri": "{root}/a.md"}, "ch": " ",
     "position": {"line": 7, "character": 3}, "options": {"tabSize": 2, "insertSpaces": true}}}
<- {"id": 2, "result": [{"range": {"start": {"line": 7, "character": 3}, "end": {"line": 7, "character": 3}}, "newText": "二、"}]}
-> {"id": 3, "method": "textDocument/onTypeFormatting", "params": {"textDocument": {"uri": "{root}/a.md"}, "ch": "\n",
     "position": {"line": 10, "character": 0}, "options": {"tabSize": 2, "insertSpaces": true}}}
<- {"id": 3, "result": [
     {"range": {"start": {"line": 10, "character": 0}, "end": {"line": 10, "character": 0}}, "newText": "2. "},
     {"range": {"start": {"line": 11, "character": 0}, "end": {"line": 11, "character": 1}}, "newText": "3"}]}
-> {"id": 4, "method": "textDocument/onTypeFormatting", "params": {"textDocument": {"uri": "{root}/a.md"}, "ch": "|",
     "position": {"line": 15, "character": 6}, "options": {"tabSize": 2, "insertSpaces": true}}}
<- {"id": 4, "result": []}
-> {"id": 5, "method": "textDocument/onTypeFormatting", "params": {"textDocument": {"uri": "{root}/a.md"}, "ch": "}",
     "position": {"line": 0, "character": 0}, "options": {"tabSize": 2, "insertSpaces": true}}}
<- {"id": 5, "result": []}
-> {"id": 6, "method": "textDocument/linkedEditingRange", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 3, "character": 3}}}
<- {"id": 6, "result": {"wordPattern": "<any>", "ranges": [
     {"start": {"line": 1, "character": 7}, "end": {"line": 1, "character": 9}},
     {"start": {"line": 3, "character": 2}, "end": {"line": 3, "character": 4}}]}}
-> {"id": 7, "method": "textDocument/linkedEditingRange", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 5, "character": 5}}}
<- {"id": 7, "result": null}
-> {"method": "exit"}
@exit 1
