# Fixes are found by the range, whatever the client knows of findings; those that cost something to
# work out are worked out when chosen, a finding's own edits come at once.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "initializationOptions": {"trendlsp": {"select": ["ST004"]}},
     "capabilities": {
       "workspace": {"workspaceEdit": {"documentChanges": true}},
       "textDocument": {"publishDiagnostics": {"dataSupport": true},
         "codeAction": {"isPreferredSupport": true, "dataSupport": true, "resolveSupport": {"properties": ["edit"]},
           "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}}}}}}}
<- {"id": 1, "result": {"capabilities": {"codeActionProvider": {
     "codeActionKinds": ["quickfix", "source.fixAll.trendlsp", "source.organizeLinkDefinitions", "refactor.extract", "refactor.rewrite", "refactor.move"], "resolveProvider": true}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 3,
     "text": "# 推理芯片\n\n##算力\n\n##能效\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": [
     {"code": "ST004", "data": {"rule": "ST004", "hash": "<any>"}}, {"code": "ST004"}]}}
-> {"id": 2, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 2, "character": 1}, "end": {"line": 2, "character": 1}}, "context": {"diagnostics": [], "only": ["quickfix"]}}}
<- {"id": 2, "result": [
     {"title": "Make it a heading", "kind": "quickfix", "isPreferred": true, "data": "<absent>",
      "edit": {"documentChanges": [{"textDocument": {"version": 3}, "edits": "<any>"}]},
      "diagnostics": [{"code": "ST004", "range": {"start": {"line": 2, "character": 0}}}]}, "<more>"]}
-> {"id": 3, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "context": {"diagnostics": [], "only": ["source.fixAll"]}}}
<- {"id": 3, "result": [{"kind": "source.fixAll.trendlsp", "diagnostics": "<absent>", "isPreferred": "<absent>", "data": {"uri": "{root}/a.md", "text": "7c33e222c28369d5"}}]}
-> {"id": 4, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}, "context": {"diagnostics": [], "only": ["source.fix", "refactor"]}}}
<- {"id": 4, "result": []}

# The second heading's fix, resolved.
-> {"id": 5, "method": "codeAction/resolve", "params": {"title": "Make it a heading", "kind": "quickfix",
     "data": {"uri": "{root}/a.md", "text": "7c33e222c28369d5", "rule": "ST004", "step": 0, "subject": 1, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 5, "result": {"title": "Make it a heading", "kind": "quickfix", "edit": {"changes": "<absent>", "documentChanges": [
     {"textDocument": {"uri": "{root}/a.md", "version": 3},
      "edits": [{"range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 2}}, "newText": "## "}]}]}}}

# Everything at once.
-> {"id": 6, "method": "codeAction/resolve", "params": {"title": "Fix all",
     "data": {"uri": "{root}/a.md", "text": "7c33e222c28369d5", "rule": "", "step": 2, "subject": 0, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 6, "result": {"edit": {"documentChanges": [{"edits": [
     {"range": {"start": {"line": 2}}, "newText": " "}, {"range": {"start": {"line": 4}}, "newText": " "}]}]}}}

# Actions of another text, of other settings, or from nowhere.
-> {"id": 7, "method": "codeAction/resolve", "params": {"title": "x",
     "data": {"uri": "{root}/a.md", "text": "0", "rule": "ST004", "step": 0, "subject": 1, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 7, "error": {"code": -32801}}
-> {"id": 8, "method": "codeAction/resolve", "params": {"title": "x",
     "data": {"uri": "{root}/a.md", "text": "7c33e222c28369d5", "rule": "NU001", "step": 0, "subject": 0, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 8, "error": {"code": -32801}}
-> {"id": 9, "method": "codeAction/resolve", "params": {"title": "x",
     "data": {"uri": "{root}/a.md", "text": "7c33e222c28369d5", "rule": "", "step": 77, "subject": 99, "choice": 99, "begin": 0, "end": 0}}}
<- {"id": 9, "error": {"code": -32801}}
-> {"id": 10, "method": "codeAction/resolve", "params": {"title": "x"}}
<- {"id": 10, "error": {"code": -32602}}
-> {"id": 11, "method": "codeAction/resolve", "params": {"title": "x",
     "data": {"uri": "{root}/b.md", "text": "7c33e222c28369d5", "rule": "ST004", "step": 0, "subject": 0, "choice": 0, "begin": 0, "end": 0}}}
<- {"id": 11, "error": {"code": -32801}}
-> {"method": "exit"}
@exit 1
