# One refactoring of each family, for a client that resolves lazily and shows changes by group.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "zh-CN",
     "initializationOptions": {"trendlsp": {"profile": "none"}},
     "capabilities": {
       "workspace": {"workspaceEdit": {"documentChanges": true, "changeAnnotationSupport": {"groupsOnLabel": true}}},
       "textDocument": {
         "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}}}}}}}
<- {"id": 1, "result": {"capabilities": {"codeActionProvider": {"resolveProvider": true}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 7,
     "text": "# 推理芯片\n\n## 一、新增\n\n## 一、算力\n\n见第二部分，不是第一部分。\n\n## 二、能效\n\n| 路线 | 优势 |\n| --- | --- |\n| 端侧 | 快 |\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}

# Table.
-> {"id": 2, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 10, "character": 2}, "end": {"line": 10, "character": 2}}, "context": {"diagnostics": [], "only": ["refactor.rewrite"]}}}
<- {"id": 2, "result": [{"title": "在“路线”右侧插入一列", "kind": "refactor.rewrite", "edit": "<absent>", "diagnostics": "<absent>", "data": "<any>"}, "<more>"]}
-> {"id": 3, "method": "codeAction/resolve", "params": {"title": "在“路线”右侧插入一列", "kind": "refactor.rewrite",
     "data": {"uri": "{root}/a.md", "text": "b7b3b13c68cc065b", "rule": "", "step": 5, "subject": 0, "choice": 0, "begin": 110, "end": 110}}}
<- {"id": 3, "result": {"title": "在“路线”右侧插入一列", "edit": {"changes": "<absent>", "changeAnnotations": "<absent>", "documentChanges": [
     {"textDocument": {"uri": "{root}/a.md", "version": 7}, "edits": [{"range": {"start": {"line": 10}}}, "<more>"]}]}}}

# Section: moved up, with the mentions of it.
-> {"id": 4, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 8, "character": 5}, "end": {"line": 8, "character": 5}}, "context": {"diagnostics": [], "only": ["refactor.move"]}}}
<- {"id": 4, "result": [{"title": "上移本节（连同下级各节）", "kind": "refactor.move", "edit": "<absent>", "data": {"step": 5, "subject": 6, "choice": 0}},
     {"title": "降一级（连同下级各节，并入前一节）", "kind": "refactor.move"}]}
-> {"id": 5, "method": "codeAction/resolve", "params": {"title": "上移本节（连同下级各节）", "kind": "refactor.move",
     "data": {"uri": "{root}/a.md", "text": "b7b3b13c68cc065b", "rule": "", "step": 5, "subject": 6, "choice": 0, "begin": 91, "end": 91}}}
<- {"id": 5, "result": {"edit": {"changeAnnotations": "<absent>", "documentChanges": [
     {"textDocument": {"version": 7}, "edits": [{"range": {"start": {"line": 4}}}, "<more>"]}]}}}

# Numbers: in groups, of which the author is asked about one.
-> {"id": 6, "method": "codeAction/resolve", "params": {"title": "全文重新编号", "kind": "refactor.rewrite",
     "data": {"uri": "{root}/a.md", "text": "b7b3b13c68cc065b", "rule": "", "step": 5, "subject": 8, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 6, "result": {"edit": {
     "changeAnnotations": {"0": {"label": "标题编号", "needsConfirmation": false}, "1": {"label": "正文引用", "needsConfirmation": false},
       "2": {"label": "正文引用（请确认）", "needsConfirmation": true}},
     "documentChanges": [{"textDocument": {"version": 7}, "edits": [
       {"range": {"start": {"line": 4, "character": 3}, "end": {"line": 4, "character": 5}}, "newText": "二、", "annotationId": "0"},
       {"range": {"start": {"line": 8, "character": 3}, "end": {"line": 8, "character": 5}}, "newText": "三、", "annotationId": "0"},
       {"range": {"start": {"line": 6, "character": 2}, "end": {"line": 6, "character": 3}}, "newText": "三", "annotationId": "1"},
       {"range": {"start": {"line": 6, "character": 9}, "end": {"line": 6, "character": 10}}, "newText": "二", "annotationId": "2"}]}]}}}

# A refactoring that there is not.
-> {"id": 7, "method": "codeAction/resolve", "params": {"title": "x",
     "data": {"uri": "{root}/a.md", "text": "b7b3b13c68cc065b", "rule": "", "step": 5, "subject": 999, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 7, "error": {"code": -32801}}
-> {"method": "exit"}
@exit 1
