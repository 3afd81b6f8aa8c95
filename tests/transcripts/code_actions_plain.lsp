# A client that resolves nothing and knows no versions gets whole edits, by document.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "zh-CN",
     "initializationOptions": {"select": ["ST004"]},
     "capabilities": {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}}}
<- {"id": 1, "result": {"capabilities": {"codeActionProvider": {"resolveProvider": false}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 3, "text": "# 推理芯片\r\n\r\n##算力\r\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": [{"message": "## 之后缺少空格，这一行不会成为标题"}]}}
-> {"id": 2, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 0}}, "context": {"diagnostics": []}}}
<- {"id": 2, "result": [
     {"title": "改成标题", "isPreferred": "<absent>", "data": "<absent>",
      "edit": {"documentChanges": "<absent>", "changes": {"{root}/a.md": [
        {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 2}}, "newText": "## "}]}}}, "<more>"]}
-> {"method": "exit"}
@exit 1
