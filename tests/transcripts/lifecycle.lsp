# Before the handshake: requests are refused, notifications dropped.
-> {"id": 1, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/a.md"}, "position": {"line": 0, "character": 0}}}
<- {"id": 1, "error": {"code": -32002, "message": "<any>"}}
-> {"id": 2, "method": "shutdown"}
<- {"id": 2, "error": {"code": -32002}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1, "text": "##a"}}}
-> {"id": 3, "method": "initialize", "params": {"capabilities": []}}
<- {"id": 3, "error": {"code": -32602, "message": "capabilities: expected object"}}
@quiet

# A client that says nothing about itself.
-> {"id": 4, "method": "initialize", "params": {"processId": null, "rootUri": null, "capabilities": {}}}
<- {"id": 4, "result": {
     "serverInfo": {"name": "trendlsp", "version": "<any>"},
     "capabilities": {
       "positionEncoding": "utf-16",
       "textDocumentSync": {"openClose": true, "change": 2, "save": {"includeText": false}},
       "hoverProvider": true, "documentSymbolProvider": true, "foldingRangeProvider": true,
       "codeActionProvider": "<absent>", "diagnosticProvider": "<absent>",
       "workspace": {"workspaceFolders": {"supported": true, "changeNotifications": true}}}}}
-> {"method": "initialized", "params": {}}
@quiet

# What was opened before the handshake is not open.
-> {"id": 5, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 5, "result": []}

# What nobody knows.
-> {"id": 6, "method": "textDocument/moniker", "params": {}}
<- {"id": 6, "error": {"code": -32601}}
-> {"id": "七", "method": "$/unknown"}
<- {"id": "七", "error": {"code": -32601}}
-> {"method": "$/unknown"}
-> {"method": "workspace/unknown", "params": [1]}
-> {"method": "$/setTrace", "params": {"value": "verbose"}}
-> {"method": "$/setTrace", "params": {"value": null}}
-> {"method": "$/cancelRequest", "params": {"id": 4}}
-> {"id": 99, "result": null}
-> {"id": 8, "method": "initialize", "params": {"processId": null, "rootUri": null, "capabilities": {}}}
<- {"id": 8, "error": {"code": -32600}}
-> {"id": 9, "method": "textDocument/hover", "params": {"textDocument": 5}}
<- {"id": 9, "error": {"code": -32602, "message": "textDocument: expected object"}}
-> {"id": 10, "method": "textDocument/didOpen", "params": {}}
<- {"id": 10, "error": {"code": -32601}}
@quiet

-> {"id": 11, "method": "shutdown"}
<- {"id": 11, "result": null}
-> {"id": 12, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 12, "error": {"code": -32600}}
-> {"id": 13, "method": "shutdown"}
<- {"id": 13, "error": {"code": -32600}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1, "text": "##a"}}}
@quiet
-> {"method": "exit"}
@exit 0
