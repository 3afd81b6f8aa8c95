# Odd but legal headers, and bytes that are no message: the next one is understood.
@raw content-LENGTH:  76 \r\nX-Future: a\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n
@raw { "id" : 1 ,\r\n\t"jsonrpc" : "2.0" , "method" : "shutdown" , "x" : "趋势"  }\r\n
<- {"id": 1, "error": {"code": -32002}}
@raw Content-Length: 2\r\n\r\n{]
<- {"id": null, "error": {"code": -32700}}
@raw Content-Length: 2\r\n\r\n{}
<- {"id": null, "error": {"code": -32600}}
@raw Content-Length: 2\r\n\r\n[]
<- {"id": null, "error": {"code": -32600}}
@raw Content-Length: many\r\n\r\n
@raw hello, world\r\n\r\n
-> {"id": 2, "method": "shutdown"}
<- {"id": 2, "error": {"code": -32002}}
-> {"method": "exit"}
@exit 1
