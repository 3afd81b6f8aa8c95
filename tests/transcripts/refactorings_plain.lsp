# A client that knows neither versions nor annotations gets one list of edits by document.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "initializationOptions": {"trendlsp": {"profile": "none"}},
     "capabilities": {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}}}
<- {"id": 1, "result": {"capabilities": {"codeActionProvider": {"resolveProvider": false}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 7,
     "text": "# 推理芯片\n\n## 一、新增\n\n## 一、算力\n\n见第二部分，不是第一部分。\n\n## 二、能效\n\n| 路线 | 优势 |\n| --- | --- |\n| 端侧 | 快 |\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 8, "character": 5}, "end": {"line": 8, "character": 5}}, "context": {"diagnostics": [], "only": ["refactor"]}}}
<- {"id": 2, "result": [
     {"title": "Move this section up", "data": "<absent>", "edit": {"documentChanges": "<absent>", "changes": {"{root}/a.md": "<any>"}}},
     {"title": "Demote this section"},
     {"title": "Renumber everything (headings, lists, captions and references)",
      "edit": {"documentChanges": "<absent>", "changeAnnotations": "<absent>", "changes": {"{root}/a.md": [
       {"range": {"start": {"line": 4}}, "newText": "二、", "annotationId": "<absent>"},
       {"range": {"start": {"line": 6}}, "newText": "三"}, {"range": {"start": {"line": 6}}, "newText": "二"},
       {"range": {"start": {"line": 8}}, "newText": "三、"}]}}}]}
-> {"id": 3, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 12, "character": 2}, "end": {"line": 12, "character": 2}}, "context": {"diagnostics": [], "only": ["refactor"]}}}
<- {"id": 3, "result": [{"title": "Insert a column right of “路线”", "edit": {"changes": {"{root}/a.md": "<any>"}}}, "<more>"]}

# While the cursor moves about, their edits would be made for nothing.
-> {"id": 4, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 12, "character": 2}, "end": {"line": 12, "character": 2}}, "context": {"diagnostics": [], "only": ["refactor"], "triggerKind": 2}}}
<- {"id": 4, "result": []}
-> {"method": "exit"}
@exit 1
