# A client in a hurry.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "capabilities": {}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "exit"}
@exit 1
