# What is open and what it cost. A document that is not checked yet, or never, has no time for rules.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "initializationOptions": {"select": ["ST004"]}, "capabilities": {"textDocument": {"diagnostic": {}}}}}
<- {"id": 1, "result": {"capabilities": "<any>"}}
-> {"method": "initialized", "params": {}}
-> {"id": 2, "method": "trendlsp/status"}
<- {"id": 2, "result": {"version": "<any>", "documents": [], "openRequests": 1, "residentBytes": "<any>"}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 3, "text": "##甲\n"}}}
-> {"id": 3, "method": "trendlsp/status"}
<- {"id": 3, "result": {"documents": [{"uri": "{root}/a.md", "version": 3, "bytes": 6, "parseMicroseconds": "<any>", "ruleMicroseconds": "<absent>", "findings": "<absent>"}]}}
-> {"id": 4, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 4, "result": {"kind": "full", "items": [{"code": "ST004"}]}}
-> {"id": 5, "method": "trendlsp/status"}
<- {"id": 5, "result": {"documents": [{"version": 3, "ruleMicroseconds": "<any>", "findings": 1}]}}
-> {"method": "exit"}
@exit 1
