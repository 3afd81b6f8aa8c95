# A client with some of the types; UTF-16 columns; a delta of one edit, and the full answer where the previous one is not known.
-> {"id": 1, "method": "initialize", "params": {"processId": null, "rootUri": null, "initializationOptions": {"profile": "none"},
     "capabilities": {"textDocument": {"semanticTokens": {"requests": {"range": true, "full": {"delta": true}},
       "tokenTypes": ["comment", "number", "keyword", "type", "macro"], "tokenModifiers": ["declaration", "static"], "formats": ["relative"]}}}}}
<- {"id": 1, "result": {"capabilities": {"semanticTokensProvider": {
     "legend": {"tokenTypes": ["keyword", "type", "macro", "number"], "tokenModifiers": ["declaration"]}, "range": true, "full": {"delta": true}}}}}
-> {"method": "initialized", "params": {}}
-> {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "{root}/a.md", "languageId": "markdown", "version": 1,
     "text": "# 储能\n\n## 一、电池\n\n😀降 12%，又降 3 倍[^a]。2031-05-06\n\n[^a]: 注。\n"}}}
<- {"method": "textDocument/publishDiagnostics", "params": {"diagnostics": []}}
-> {"id": 2, "method": "textDocument/semanticTokens/full", "params": {"textDocument": {"uri": "{root}/a.md"}}}
<- {"id": 2, "result": {"resultId": "1", "data": [2, 3, 2, 0, 0,  2, 4, 3, 3, 0,  0, 7, 3, 3, 0,  0, 3, 4, 2, 0,  2, 0, 4, 2, 1]}}
-> {"id": 3, "method": "textDocument/semanticTokens/range", "params": {"textDocument": {"uri": "{root}/a.md"},
     "range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 8}}}}
<- {"id": 3, "result": {"resultId": "<absent>", "data": [4, 4, 3, 3, 0]}}
-> {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "{root}/a.md", "version": 2}, "contentChanges": [
     {"range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 0}}, "text": "5 吨、"}]}}
<- {"method": "textDocument/publishDiagnostics", "params": {"version": 2}}
-> {"id": 4, "method": "textDocument/semanticTokens/full/delta", "params": {"textDocument": {"uri": "{root}/a.md"}, "previousResultId": "1"}}
<- {"id": 4, "result": {"resultId": "2", "data": "<absent>", "edits": [{"start": 5, "deleteCount": 5, "data": [2, 0, 3, 3, 0,  0, 8, 3, 3, 0]}]}}
-> {"id": 5, "method": "textDocument/semanticTokens/full/delta", "params": {"textDocument": {"uri": "{root}/a.md"}, "previousResultId": "1"}}
<- {"id": 5, "result": {"resultId": "3", "edits": "<absent>", "data": [2, 3, 2, 0, 0,  2, 0, 3, 3, 0,  0, 8, 3, 3, 0,  0, 7, 3, 3, 0,  0, 3, 4, 2, 0,  2, 0, 4, 2, 1]}}
-> {"id": 6, "method": "textDocument/semanticTokens/full/delta", "params": {"textDocument": {"uri": "{root}/a.md"}, "previousResultId": "3"}}
<- {"id": 6, "result": {"resultId": "4", "edits": []}}
-> {"method": "exit"}
@exit 1
