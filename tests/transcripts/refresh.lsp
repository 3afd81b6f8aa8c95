# Lenses and hints come from findings: when settings change these, the client is told to ask again.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "initializationOptions": {"select": ["NU001"]},
     "capabilities": {"workspace": {"codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}, "semanticTokens": {"refreshSupport": true}}}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1, "text": "## 一、甲\n\n## 三、乙\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": [{"code": "NU001"}]}}
@quiet
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"trendlsp": {"profile": "none"}}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
<- {"method": "workspace/codeLens/refresh"}
<- {"method": "workspace/inlayHint/refresh"}
@quiet
-> {"id": 2, "method": "textDocument/inlayHint", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 0, "character": 0}, "end": {"line": 3, "character": 0}}}}
<- {"id": 2, "result": []}
# The same settings again change nothing.
-> {"method": "workspace/didChangeConfiguration", "params": {"settings": {"trendlsp": {"profile": "none"}}}}
@quiet
-> {"method": "exit"}
@exit 1
