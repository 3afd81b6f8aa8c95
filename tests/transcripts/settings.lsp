# Settings of the editor: asked for by clients that can be asked, at the start and when told of a change.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "{root}", "locale": "en",
     "capabilities": {"workspace": {"configuration": true, "didChangeConfiguration": {"dynamicRegistration": true}}},
     "initializationOptions": {"select": ["ST004"], "path": "/usr/bin/trendlsp", "trace": {"server": "off"}}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized"}
<- {"id": 1, "method": "client/registerCapability", "params": {"registrations": [
     {"id": "<any>", "method": "workspace/didChangeConfiguration", "registerOptions": {"section": "trendlsp"}}]}}
<- {"id": 2, "method": "workspace/configuration", "params": {"items": [{"section": "trendlsp", "scopeUri": "<absent>"}]}}
-> {"id": 1, "error": {"code": -32601, "message": "no"}}
# Null: what was said at the start still holds.
-> {"id": 2, "result": [null]}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1, "text": "##a\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 1, "diagnostics": [{"code": "ST004", "severity": 1, "message": "no blank after ##: the line is not a heading"}]}}

-> {"method": "workspace/didChangeConfiguration", "params": {"settings": null}}
<- {"id": 3, "method": "workspace/configuration"}
-> {"id": 3, "result": [{"select": ["ST004"], "lang": "zh", "profile": null, "rules": {"ST004": {"severity": "hint"}}}]}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 1, "diagnostics": [{"code": "ST004", "severity": 4, "message": "## 之后缺少空格，这一行不会成为标题"}]}}

# Mistakes are told in the client's log, and what is right still holds.
-> {"method": "workspace/didChangeConfiguration", "params": {}}
<- {"id": 4, "method": "workspace/configuration"}
-> {"id": 4, "result": [{"select": ["ST004"], "lang": "zh", "rules": {"ST004": {"severity": "loud"}}}]}
<- {"method": "window/logMessage", "params": {"type": 2, "message": "<any>"}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 1, "diagnostics": [{"severity": 1}]}}

# Odd answers change nothing.
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {}}}
<- {"id": 5, "method": "workspace/configuration"}
-> {"id": 5, "result": {"a": 1}}
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {}}}
<- {"id": 6, "method": "workspace/configuration"}
-> {"id": 6, "result": ["x"]}
-> {"method": "workspace/didChangeWorkspaceFolders", "params": {"event": {"added": [{"uri": "{root}/x", "name": "x"}], "removed": [{"uri": "file:///never", "name": ""}]}}}
@quiet
-> {"method": "exit"}
@exit 1
