# From mentions, links, footnotes and labels to what they speak of, and back; then the places that an editor can open.
@file notes/b.md
# 乙

😀 前言

## 边缘推理
@end
@file c/d.md
[手机](../notes/a.md#1-%E6%89%8B%E6%9C%BA)、[端侧](<../notes/a.md>)、[别处](a.md#1-手机)
@end
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "{root}", "locale": "zh",
     "initializationOptions": {"profile": "none"},
     "capabilities": {"textDocument": {"definition": {"linkSupport": true}, "documentLink": {"tooltipSupport": true}}}}}
<- {"id": 1, "result": {"capabilities": {"definitionProvider": true, "referencesProvider": true, "documentHighlightProvider": true,
     "documentLinkProvider": {"resolveProvider": true}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/notes/a.md", "languageId": "markdown", "version": 1,
     "text": "# 端侧\n\n😀 见第二部分和[汽车](#2-汽车)。\n\n## 1. 手机\n\n[乙](b.md#边缘推理)[缺](c.md)[无](b.md#缺)[站](https://a.example)\n\n## 2. 汽车\n\n脚注[^n]\n\n[^n]: 说明 一句\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
# A mention leads to the heading.
-> {"id": 2, "method": "textDocument/definition", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 2, "character": 5}}}
<- {"id": 2, "result": [{"originSelectionRange": {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 8}}, "targetUri": "{root}/notes/a.md",
     "targetRange": {"start": {"line": 8, "character": 0}, "end": {"line": 8, "character": 8}},
     "targetSelectionRange": {"start": {"line": 8, "character": 3}, "end": {"line": 8, "character": 8}}}]}
# A fragment of another file leads to its heading, a file without one to its start, a missing file nowhere.
-> {"id": 3, "method": "textDocument/definition", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 6, "character": 1}}}
<- {"id": 3, "result": [{"targetUri": "{root}/notes/b.md", "targetSelectionRange": {"start": {"line": 4, "character": 3}, "end": {"line": 4, "character": 7}}}]}
-> {"id": 4, "method": "textDocument/definition", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 6, "character": 26}}}
<- {"id": 4, "result": [{"targetUri": "{root}/notes/b.md", "targetRange": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}}]}
-> {"id": 5, "method": "textDocument/definition", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 6, "character": 18}}}
<- {"id": 5, "result": []}
# Everything that speaks of the section, with and without its heading.
-> {"id": 6, "method": "textDocument/references", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 8, "character": 5}, "context": {"includeDeclaration": true}}}
<- {"id": 6, "result": [
     {"uri": "{root}/notes/a.md", "range": {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 8}}},
     {"range": {"start": {"line": 2, "character": 15}, "end": {"line": 2, "character": 19}}},
     {"range": {"start": {"line": 8, "character": 3}, "end": {"line": 8, "character": 8}}}]}
-> {"id": 7, "method": "textDocument/references", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 10, "character": 4}, "context": {"includeDeclaration": false}}}
<- {"id": 7, "result": [{"range": {"start": {"line": 10, "character": 4}, "end": {"line": 10, "character": 5}}}]}
# Other articles of the workspace; the title is meant by links to the file as well. A link to another file asks for what is there.
-> {"id": 20, "method": "textDocument/references", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 4, "character": 5}, "context": {"includeDeclaration": false}}}
<- {"id": 20, "result": [{"uri": "{root}/c/d.md", "range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 39}}}]}
-> {"id": 21, "method": "textDocument/references", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 0, "character": 2}, "context": {"includeDeclaration": true}}}
<- {"id": 21, "result": [{"uri": "{root}/notes/a.md"}, {"uri": "{root}/c/d.md", "range": {"start": {"line": 0, "character": 47}, "end": {"line": 0, "character": 60}}}]}
-> {"id": 22, "method": "textDocument/references", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 6, "character": 1}, "context": {"includeDeclaration": true}}}
<- {"id": 22, "result": [{"uri": "{root}/notes/b.md", "range": {"start": {"line": 4, "character": 3}, "end": {"line": 4, "character": 7}}},
     {"uri": "{root}/notes/a.md", "range": {"start": {"line": 6, "character": 4}, "end": {"line": 6, "character": 13}}}]}
-> {"id": 8, "method": "textDocument/documentHighlight", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 12, "character": 2}}}
<- {"id": 8, "result": [{"range": {"start": {"line": 10, "character": 4}, "end": {"line": 10, "character": 5}}, "kind": 2},
     {"range": {"start": {"line": 12, "character": 2}, "end": {"line": 12, "character": 3}}, "kind": 3}]}
-> {"id": 9, "method": "textDocument/documentHighlight", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 0, "character": 0}}}
<- {"id": 9, "result": [{"range": {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 4}}, "kind": 3}]}
# A hover shows what a link leads to, in other files too.
-> {"id": 23, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/notes/a.md"}, "position": {"line": 6, "character": 1}}}
<- {"id": 23, "result": {"contents": {"value": "边缘推理"}, "range": {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 14}}}}
# Links: a place in another file is looked up later.
-> {"id": 10, "method": "textDocument/documentLink", "params": {"textDocument": {"uri": "{root}/notes/a.md"}}}
<- {"id": 10, "result": [
     {"range": {"start": {"line": 2, "character": 14}, "end": {"line": 2, "character": 19}}, "target": "{root}/notes/a.md#L9", "tooltip": "<absent>"},
     {"target": "<absent>", "data": {"uri": "{root}/notes/a.md", "path": "b.md", "fragment": "边缘推理"}},
     {"target": "{root}/notes/c.md", "tooltip": "文件不存在：c.md"},
     {"target": "<absent>", "data": {"path": "b.md", "fragment": "缺"}},
     {"target": "https://a.example", "data": "<absent>"}]}
-> {"id": 11, "method": "documentLink/resolve", "params": {"range": {"start": {"line": 6, "character": 4}, "end": {"line": 6, "character": 13}},
     "data": {"uri": "{root}/notes/a.md", "path": "b.md", "fragment": "边缘推理"}}}
<- {"id": 11, "result": {"target": "{root}/notes/b.md#L5", "tooltip": "<absent>", "range": {"start": {"line": 6, "character": 4}, "end": {"line": 6, "character": 13}}}}
-> {"id": 12, "method": "documentLink/resolve", "params": {"range": {"start": {"line": 6, "character": 4}, "end": {"line": 6, "character": 13}},
     "data": {"uri": "{root}/notes/a.md", "path": "b.md", "fragment": "缺"}}}
<- {"id": 12, "result": {"target": "{root}/notes/b.md", "tooltip": "b.md 中没有这个位置：#缺"}}
-> {"id": 13, "method": "documentLink/resolve", "params": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "target": "x:y"}}
<- {"id": 13, "result": {"target": "x:y"}}
-> {"method": "exit"}
@exit 1
