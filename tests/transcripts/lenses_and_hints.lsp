# Lenses resolve on demand; hints come from the findings of the range.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "zh-CN",
     "initializationOptions": {"select": ["NU001", "ST023"]}, "capabilities": {}}}
<- {"id": 1, "result": {"capabilities": {"codeLensProvider": {"resolveProvider": true}, "inlayHintProvider": true}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 7,
     "text": "# 😀储能\n\n## 一、电池\n\n三个字。\n\n## 三、抽水\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": [{"code": "NU001"}]}}
-> {"id": 2, "method": "textDocument/codeLens", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": [
     {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 0}}, "command": "<absent>",
      "data": {"uri": "{root}/a.md", "version": 7, "section": 1}},
     {"range": {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 0}}, "data": {"section": 2}}]}
-> {"id": 3, "method": "codeLens/resolve", "params": {"range": {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 0}},
     "data": {"uri": "{root}/a.md", "version": 7, "section": 2}}}
<- {"id": 3, "result": {"range": {"start": {"line": 6, "character": 0}}, "command": {"title": "1 个问题", "command": ""}}}
-> {"id": 4, "method": "textDocument/inlayHint", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 7, "character": 0}}}}
<- {"id": 4, "result": [{"position": {"line": 6, "character": 4}, "label": "→ 二", "paddingLeft": true, "paddingRight": false, "tooltip": "<any>",
     "textEdits": [{"range": {"start": {"line": 6, "character": 3}, "end": {"line": 6, "character": 5}}, "newText": "二、"}]}]}
-> {"id": 5, "method": "textDocument/inlayHint", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 5, "character": 0}}}}
<- {"id": 5, "result": []}

# A lens of another version, of no section, of no document, of nothing.
-> {"id": 6, "method": "codeLens/resolve", "params": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
     "data": {"uri": "{root}/a.md", "version": 6, "section": 2}}}
<- {"id": 6, "error": {"code": -32801}}
-> {"id": 7, "method": "codeLens/resolve", "params": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
     "data": {"uri": "{root}/a.md", "version": 7, "section": 3}}}
<- {"id": 7, "error": {"code": -32801}}
-> {"id": 8, "method": "codeLens/resolve", "params": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
     "data": {"uri": "{root}/b.md", "version": 7, "section": 0}}}
<- {"id": 8, "error": {"code": -32801}}
-> {"id": 9, "method": "codeLens/resolve", "params": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}}}
<- {"id": 9, "error": {"code": -32602}}

# Other settings, other findings: only what the client can be told to ask for again, see refresh.lsp.
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"trendlsp": {"profile": "none"}}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
@quiet
-> {"method": "exit"}
@exit 1
