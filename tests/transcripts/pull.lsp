# A client that pulls gets nothing pushed; what did not change is not sent again.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "initializationOptions": {"select": ["ST004"]},
     "capabilities": {"workspace": {"diagnostics": {"refreshSupport": true}}, "textDocument": {"diagnostic": {}}}}}
<- {"id": 1, "result": {"capabilities": {"diagnosticProvider": {"identifier": "trendlsp", "interFileDependencies": false, "workspaceDiagnostics": true}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1, "text": "##a\n"}}}
@quiet
-> {"id": 2, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": {"kind": "full", "resultId": "<any>", "items": [{"code": "ST004"}]}}
-> {"id": 3, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/a.md"}, "previousResultId": "unknown"}}
<- {"id": 3, "result": {"kind": "full", "items": [{"code": "ST004"}]}}
-> {"id": 4, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/other.md"}}}
<- {"id": 4, "result": {"kind": "full", "items": []}}

# Other settings: the client is told to pull again.
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"trendlsp": {"profile": "none"}}}}
<- {"id": "<any>", "method": "workspace/diagnostic/refresh", "params": "<absent>"}
-> {"id": 5, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 5, "result": {"kind": "full", "items": []}}
# The same settings again change nothing.
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"trendlsp": {"profile": "none"}}}}
-> {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "{root}/a.md"}}}
@quiet
-> {"method": "exit"}
@exit 1
