# A configuration names a site of the rules' pages: findings lead there, for clients that show it.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "capabilities": {"textDocument": {"publishDiagnostics": {"codeDescriptionSupport": true}}},
     "initializationOptions": {"select": ["ST004"], "rule-docs": "https://rules.example/trendlsp"}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown",
     "version": 1, "text": "# 推理芯片\n\n##算力\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/a.md", "version": 1, "diagnostics": [
     {"code": "ST004", "codeDescription": {"href": "https://rules.example/trendlsp/rules/ST004.html"}}]}}
-> {"id": 2, "method": "shutdown"}
<- {"id": 2, "result": null}
-> {"method": "exit"}
@exit 0
