# New names: what can be renamed, links that follow here and in other articles, files that the client renames.
@file notes/b.md
见[甲](a.md#一甲)，![图](图/旧.png)。
@end
@file notes/c.md
[别处](d.md#一甲)
@end
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "{root}/notes", "locale": "zh",
     "workspaceFolders": [{"uri": "{root}/notes", "name": "notes"}],
     "initializationOptions": {"profile": "none"},
     "capabilities": {"workspace": {"workspaceEdit": {"documentChanges": true}, "fileOperations": {"willRename": true}},
       "textDocument": {"rename": {"prepareSupport": true}}}}}
<- {"id": 1, "result": {"capabilities": {"renameProvider": {"prepareProvider": true},
     "workspace": {"fileOperations": {"willRename": {"filters": [{"scheme": "file", "pattern": {"glob": "**"}}]}}}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/notes/a.md", "languageId": "markdown", "version": 7,
     "text": "## 一、甲\n\n[自己](#一甲)[^1]\n\n[^1]: 见 [乙](b.md)\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 0, "character": 5}}}
<- {"id": 2, "result": {"placeholder": "甲", "range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 6}}}}
-> {"id": 3, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 1, "character": 0}}}
<- {"id": 3, "result": null}
-> {"id": 4, "method": "textDocument/rename", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 0, "character": 5}, "newName": "乙 丙"}}
<- {"id": 4, "result": {"changes": "<absent>", "documentChanges": [
     {"textDocument": {"uri": "{root}/notes/a.md", "version": 7}, "edits": [
       {"range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 6}}, "newText": "乙 丙"},
       {"range": {"start": {"line": 2, "character": 6}, "end": {"line": 2, "character": 8}}, "newText": "一乙-丙"}]},
     {"textDocument": {"uri": "{root}/notes/b.md", "version": null}, "edits": [
       {"range": {"start": {"line": 0, "character": 10}, "end": {"line": 0, "character": 12}}, "newText": "一乙-丙"}]}]}}
-> {"id": 5, "method": "textDocument/rename", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 2, "character": 12}, "newName": "a b"}}
<- {"id": 5, "error": {"code": -32803, "message": "脚注标签里不能有空格、方括号或 ^"}}
-> {"id": 6, "method": "textDocument/rename", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 1, "character": 0}, "newName": "a"}}
<- {"id": 6, "error": {"code": -32803, "message": "这里没有可以重命名的内容"}}
# A file that is not open, a folder, and an article whose own links turn.
-> {"id": 7, "method": "workspace/willRenameFiles", "params": {"files": [
     {"oldUri": "{root}/notes/b.md", "newUri": "{root}/notes/二/b.md"}, {"oldUri": "{root}/notes/图", "newUri": "{root}/notes/img"}]}}
<- {"id": 7, "result": {"documentChanges": [
     {"textDocument": {"uri": "{root}/notes/a.md", "version": 7}, "edits": [
       {"range": {"start": {"line": 4, "character": 12}, "end": {"line": 4, "character": 16}}, "newText": "二/b.md"}]},
     {"textDocument": {"uri": "{root}/notes/b.md", "version": null}, "edits": [
       {"range": "<any>", "newText": "../a.md"}, {"range": "<any>", "newText": "../img/旧.png"}]}]}}
-> {"id": 8, "method": "workspace/willRenameFiles", "params": {"files": [{"oldUri": "{root}/notes/x.png", "newUri": "{root}/notes/y.png"}]}}
<- {"id": 8, "result": null}
-> {"method": "exit"}
@exit 1
