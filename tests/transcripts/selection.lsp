# Two cursors; the position behind a line's end is moved back to it.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "initializationOptions": {"profile": "none"}, "capabilities": {}}}
<- {"id": 1, "result": {"capabilities": {"selectionRangeProvider": true}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "# 电池😀\n\n钠便宜，锂轻。\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/selectionRange", "params": {"textDocument": {"uri": "{root}/a.md"},
     "positions": [{"line": 2, "character": 1}, {"line": 0, "character": 99}]}}
<- {"id": 2, "result": [
     {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 3}},
      "parent": {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 7}},
      "parent": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 2, "character": 7}},
      "parent": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 3, "character": 0}}, "parent": "<absent>"}}}},
     {"range": {"start": {"line": 0, "character": 4}, "end": {"line": 0, "character": 6}}, "parent": "<any>"}]}
-> {"id": 3, "method": "textDocument/selectionRange", "params": {"textDocument": {"uri": "{root}/a.md"}, "positions": []}}
<- {"id": 3, "result": []}
-> {"id": 4, "method": "textDocument/selectionRange", "params": {"textDocument": {"uri": "{root}/none.md"}, "positions": [{"line": 0, "character": 0}]}}
<- {"id": 4, "result": null}
-> {"method": "exit"}
@exit 1
