# Texts follow the client's edits; findings carry the version they are for.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "capabilities": {}, "locale": "en",
     "initializationOptions": {"select": ["ST004"]}}}
<- {"id": 1, "result": "<any>"}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md", "languageId": "markdown",
     "version": 7, "text": "# 推理芯片\n\n##算力😀\n\n正文。\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md", "version": 7, "diagnostics": [
     {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 2}}, "severity": 1, "code": "ST004",
      "source": "trendlsp", "message": "no blank after ##: the line is not a heading",
      "codeDescription": "<absent>", "data": "<absent>", "tags": "<absent>", "relatedInformation": "<absent>"}]}}

# Two changes in one notification: the second counts in the text after the first. The emoji takes two units.
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/%e8%b6%8b%e5%8a%bf.md", "version": 8}, "contentChanges": [
     {"range": {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 6}}, "rangeLength": 99, "text": "与能效"},
     {"range": {"start": {"line": 2, "character": 2}, "end": {"line": 2, "character": 2}}, "text": " "}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md", "version": 8, "diagnostics": []}}
-> {"id": 2, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md"}}}
<- {"id": 2, "result": [
     {"name": "推理芯片", "kind": 15, "containerName": "<absent>", "location": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md",
      "range": {"start": {"line": 0, "character": 0}, "end": {"line": 4, "character": 3}}}},
     {"name": "算力与能效", "containerName": "推理芯片"}]}

# All of the text at once, then nothing but a new version.
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md", "version": 9}, "contentChanges": [
     {"text": "##一\r\n\r\n##二\r\n"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 9, "diagnostics": [
     {"range": {"start": {"line": 0, "character": 0}}}, {"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 2}}}]}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md", "version": 10}, "contentChanges": []}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 10, "diagnostics": ["<any>", "<any>"]}}

# Saving changes nothing; a change of what is not open neither.
-> {"method": "textDocument/didSave", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md"}}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/other.md", "version": 1}, "contentChanges": [{"text": "##a"}]}}
-> {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "{root}/other.md"}}}
@quiet

# Closed: what was shown is taken back, and nothing is known of it any more.
-> {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md", "version": "<absent>", "diagnostics": []}}
-> {"id": 3, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{root}/%E8%B6%8B%E5%8A%BF.md"}, "position": {"line": 0, "character": 0}}}
<- {"id": 3, "result": null}

# A buffer without file.
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "untitled:新文章", "languageId": "markdown", "version": 0, "text": "##a"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"uri": "untitled:新文章", "version": 0, "diagnostics": ["<any>"]}}
-> {"id": 4, "method": "shutdown"}
<- {"id": 4, "result": null}
-> {"method": "exit"}
@exit 0
