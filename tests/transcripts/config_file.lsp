# Configuration is found upwards from the article; mistakes in it are shown on it; a change of it holds for all open articles.
@file .trendlsp.yaml
select: [ST004]
lang: en
profil: strict
@end
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null,
     "capabilities": {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized", "params": {}}
<- {"method": "client/registerCapability", "params": {"registrations": [
     {"id": "<any>", "method": "workspace/didChangeWatchedFiles", "registerOptions": {"watchers": [{"globPattern": "**/.trendlsp.yaml"}, {"globPattern": "**/.markdownlint.{jsonc,json,yaml,yml}"}]}}]}}
-> {"id": 1, "result": null}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/2025/a.md", "languageId": "markdown", "version": 1, "text": "##a\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/.trendlsp.yaml", "version": "<absent>", "diagnostics": [
     {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 6}}, "severity": 1, "source": "trendlsp", "code": "config", "message": "<any>"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/2025/a.md", "version": 1, "diagnostics": [
     {"message": "no blank after ##: the line is not a heading"}]}}

# Mended: the mistake goes, and so does the finding.
@file .trendlsp.yaml
profile: none
@end
-> {"method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "{root}/.trendlsp.yaml", "type": 2}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/.trendlsp.yaml", "diagnostics": []}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/2025/a.md", "version": 1, "diagnostics": []}}

# A nearer file; the client only tells that it was saved. Other files do not matter.
@file 2025/.trendlsp.yaml
select: [ST004]
lang: zh
@end
-> {"method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "{root}/b.md", "type": 1}]}}
@quiet
-> {"method": "textDocument/didSave", "params": {"textDocument": {"uri": "{root}/2025/.trendlsp.yaml"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/2025/a.md", "version": 1, "diagnostics": [
     {"message": "## 之后缺少空格，这一行不会成为标题"}]}}
-> {"method": "exit"}
@exit 1
