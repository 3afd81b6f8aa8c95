# Every article below the folders is reported, in parts; what did not change is told by its id; open documents count as they are in the editor.
@file notes/a.md
##a
@end
@file notes/clean.md
# 甲
@end
@file notes/sub/b.md
##b
@end
@file notes/.gitignore
skipped.md
@end
@file notes/skipped.md
##s
@end
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "locale": "en",
     "workspaceFolders": [{"uri": "{root}/notes", "name": "notes"}],
     "initializationOptions": {"select": ["ST004"]},
     "capabilities": {"window": {"workDoneProgress": true}, "textDocument": {"diagnostic": {}}}}}
<- {"id": 1, "result": {"capabilities": {"diagnosticProvider": {"workspaceDiagnostics": true}}}}
-> {"method": "initialized", "params": {}}
-> {"id": 2, "method": "workspace/diagnostic", "params": {"previousResultIds": []}}
<- {"id": 2, "result": {"items": [
     {"kind": "full", "uri": "{root}/notes/a.md", "version": null, "resultId": "<any>", "items": [{"code": "ST004"}]},
     {"kind": "full", "uri": "{root}/notes/sub/b.md", "version": null, "resultId": "<any>", "items": [{"code": "ST004"}]}]}}

# A token: the parts come as progress, the answer itself is empty. A token for work done: begin and end.
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/notes/a.md", "languageId": "markdown", "version": 7, "text": "# a\n"}}}
-> {"id": 3, "method": "workspace/diagnostic", "params": {"partialResultToken": "part", "workDoneToken": 5,
     "previousResultIds": [{"uri": "{root}/notes/a.md", "value": "old"}, {"uri": "{root}/notes/gone.md", "value": "old"}]}}
<- {"method": "$/progress", "params": {"token": 5, "value": {"kind": "begin", "title": "Checking the articles of the workspace", "cancellable": true}}}
<- {"method": "$/progress", "params": {"token": "part", "value": {"items": [
     {"kind": "full", "uri": "{root}/notes/a.md", "version": 7, "items": []},
     {"kind": "full", "uri": "{root}/notes/gone.md", "version": null, "resultId": "<absent>", "items": []},
     {"kind": "full", "uri": "{root}/notes/sub/b.md", "items": [{"code": "ST004"}]}]}}}
<- {"method": "$/progress", "params": {"token": 5, "value": {"kind": "report", "percentage": 100}}}
<- {"method": "$/progress", "params": {"token": 5, "value": {"kind": "end"}}}
<- {"id": 3, "result": {"items": []}}

-> {"method": "exit"}
@exit 1
