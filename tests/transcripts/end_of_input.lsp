# A client that is gone without a word, in the middle of a message.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "capabilities": {}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized", "params": {}}
@raw Content-Length: 100\r\n\r\n{"jsonrpc"
@end-of-input
@exit 1
