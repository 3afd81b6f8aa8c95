# Open documents win over files; the section around a symbol is its container; what is excluded is not found.
@file articles/2031-05-06.md
# 储能

## 劣势
@end
@file articles/2031-06-07.md
# 芯片

## 劣势

| 路线 | 成本 |
| --- | --- |
| 甲 | 低 |
@end
@file articles/.gitignore
drafts/
@end
@file articles/drafts/x.md
# 劣势草稿
@end
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "{root}/articles", "locale": "en", "initializationOptions": {"profile": "none"},
     "workspaceFolders": [{"uri": "{root}/articles", "name": "articles"}], "capabilities": {"general": {"positionEncodings": ["utf-8"]}}}}
<- {"id": 1, "result": {"capabilities": {"workspaceSymbolProvider": true}}}
-> {"method": "initialized", "params": {}}
-> {"id": 2, "method": "workspace/symbol", "params": {"query": "劣势"}}
<- {"id": 2, "result": [
     {"name": "劣势", "kind": 15, "containerName": "芯片", "location": {"uri": "{root}/articles/2031-06-07.md",
       "range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 9}}}},
     {"name": "劣势", "containerName": "储能", "location": {"uri": "{root}/articles/2031-05-06.md"}}]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/articles/2031-05-06.md", "languageId": "markdown", "version": 1,
     "text": "# 储能\n\n## 优势\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 3, "method": "workspace/symbol", "params": {"query": "劣势"}}
<- {"id": 3, "result": [{"containerName": "芯片"}]}
-> {"id": 4, "method": "workspace/symbol", "params": {"query": "路线"}}
<- {"id": 4, "result": [{"name": "路线 · 1×2", "kind": 18, "containerName": "劣势"}]}
-> {"id": 5, "method": "workspace/symbol", "params": {"query": "qzx☃"}}
<- {"id": 5, "result": []}
-> {"method": "exit"}
@exit 1
