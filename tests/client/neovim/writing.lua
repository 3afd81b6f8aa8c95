-- A sitting with tests/client/article.md: every command of Neovim's client that gets an author about
-- or changes the text, with the lines it must change beside it. Each change is one undo step.
local report, client, commands = require('report'), require('client'), require('commands')
local writing = {}

-- Does `act`, compares the changed lines, then takes it back with one undo.
local function change(buffer, name, act, expected)
  local original = commands.text(buffer)
  vim.cmd('let &undolevels = &undolevels') -- what is changed from here on is a step of its own
  act()
  client.wait(function()
    return commands.changes(original, commands.text(buffer)) == expected
  end)
  report.equal(name, commands.changes(original, commands.text(buffer)), expected)
  vim.cmd('silent undo')
  report.equal(name .. ': one undo', commands.changes(original, commands.text(buffer)), '')
end

local function rename(buffer, place, name, expected)
  change(buffer, ('rename at %s to %s'):format(place, name), function()
    commands.go_to(buffer, place)
    commands.rename(name)
  end, expected)
end

local function pick(buffer, place, kind, title, expected)
  change(buffer, ('%s at %s'):format(title, place), function()
    commands.go_to(buffer, place)
    client.pick_action(buffer, kind, title)
  end, expected)
end

-- Checks `actual()` where this Neovim has the feature, and says so where not.
local function equal_since(version, name, actual, expected)
  if commands.since(version) then
    report.equal(name, actual(), expected)
  else
    report.skip(name, 'Neovim ' .. version)
  end
end

local function jump(buffer)
  for _, way in ipairs({
    { '细节见 ¦2.1 节', '### ¦2.1 现状' },
    { '脚注¦[^src]', '[^¦src]: 厂商白皮书 2026 版，[同一类芯片][chip]。' },
    { '[同一类芯片][¦chip]，差别', '[¦chip]: https://example.org/chip' },
    { '[算力](¦#一算力)', '## ¦一、算力' },
  }) do
    commands.go_to(buffer, way[1])
    report.equal('definition of ' .. way[1], commands.definition(), way[2])
  end
  commands.go_to(buffer, '[chip¦]: https')
  report.equal('references of [chip]', commands.references(), [[
15:41 手机🚀和汽车用[同一类芯片][chip]，差别在散热。
41:54 [^src]: 厂商白皮书 2026 版，[同一类芯片][chip]。
43:2 [chip]: https://example.org/chip]])
  report.equal('workspace symbols', commands.workspace_symbols('能效'):match('^24:1 %[String%] 二、能效') ~= nil, true)
  commands.go_to(buffer, '[chip¦]: https')
  report.equal('highlights of [chip]', commands.highlights(buffer), '15:41 chip\n41:54 chip\n43:2 chip')
end

local function look(buffer)
  local folds = '1-5 7-43 11-22 13-15 17-22 19-22 24-34 26-28 30-34 32-34 36-43 38-39'
  report.equal('folding ranges', commands.folding_ranges(buffer), folds)
  equal_since('0.11', 'folds closed by zM', function()
    return commands.closed_folds('1-5 7-43')
  end, '1-5 7-43')
  local lenses = [[
11 2 subsections · 1 table · 39 words
24 2 subsections · 1 table · 38 words
36 34 words]]
  report.equal('code lenses', commands.lenses(buffer, lenses), lenses)
  equal_since('0.10', 'no inlay hint where numbers are right', function()
    return commands.inlay_hints(buffer, '')
  end, '')
  for _, token in ipairs({
    { 'date: ¦2026', 'enumMember' },
    { '见 ¦2.1 节', 'variable' },
    { '🚀和汽车用[同一类芯片][¦chip]', 'none' },
    { '## ¦一、', 'keyword' },
    { '| ¦路线', 'type' },
  }) do
    equal_since('0.9', 'semantic token at ' .. token[1], function()
      return commands.token(buffer, token[1], token[2])
    end, token[2])
  end
end

local function rewrite(buffer)
  pick(buffer, '## ¦二、能效', 'refactor', 'Move this section up', [[
-先读结论：细节见 2.1 节，数据口径见脚注[^src]。
+先读结论：细节见 1.1 节，数据口径见脚注[^src]。
-## 一、算力
+## 一、能效
-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+每瓦算力三年翻了一番，起点见[算力](#二算力)部分。
-| 云端 | 更快 | 12 |
-| 端侧 | 省电 | 9 |
+| 夜间批处理 | 电价低 | 3 |
-## 二、能效
+## 二、算力
-每瓦算力三年翻了一番，起点见[算力](#一算力)部分。
+手机🚀和汽车用[同一类芯片][chip]，差别在散热。
-| 夜间批处理 | 电价低 | 3 |
+| 云端 | 更快 | 12 |
+| 端侧 | 省电 | 9 |]])
  pick(buffer, '| ¦云端', 'refactor', "Align the table's columns", [[
-| --- | --- | ---: |
-| 云端 | 更快 | 12 |
-| 端侧 | 省电 | 9 |
+| ---- | ---- | ---: |
+| 云端 | 更快 |   12 |
+| 端侧 | 省电 |    9 |]])
  pick(buffer, '## ¦二、能效', 'refactor', 'Demote this section', [[
-先读结论：细节见 2.1 节，数据口径见脚注[^src]。
+先读结论：细节见 1.3.1 节，数据口径见脚注[^src]。
-## 二、能效
+### 1.3 能效
-### 2.1 现状
+#### 1.3.1 现状
-### 2.2 对比
+#### 1.3.2 对比
-## 三、建议
+## 二、建议]])
  change(buffer, 'format', commands.format, [[
-| --- | --- | ---: |
-| 云端 | 更快 | 12 |
-| 端侧 | 省电 | 9 |
+| ---- | ---- | ---: |
+| 云端 | 更快 |   12 |
+| 端侧 | 省电 |    9 |
-| 路线 | 优势 | 价格 |
-| --- | --- | ---: |
-| 夜间批处理 | 电价低 | 3 |
+| 路线       | 优势   | 价格 |
+| ---------- | ------ | ---: |
+| 夜间批处理 | 电价低 |    3 |]])
end

local function rename_all(buffer)
  rename(buffer, '## 一、¦算力', '峰值算力', [[
-## 一、算力
+## 一、峰值算力
-每瓦算力三年翻了一番，起点见[算力](#一算力)部分。
+每瓦算力三年翻了一番，起点见[算力](#一峰值算力)部分。]])
  rename(buffer, '脚注[^¦src]', 'paper', [[
-先读结论：细节见 2.1 节，数据口径见脚注[^src]。
+先读结论：细节见 2.1 节，数据口径见脚注[^paper]。
-[^src]: 厂商白皮书 2026 版，[同一类芯片][chip]。
+[^paper]: 厂商白皮书 2026 版，[同一类芯片][chip]。]])
  rename(buffer, '[¦chip]: https', 'soc', [[
-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][soc]，差别在散热。
-[^src]: 厂商白皮书 2026 版，[同一类芯片][chip]。
+[^src]: 厂商白皮书 2026 版，[同一类芯片][soc]。
-[chip]: https://example.org/chip
+[soc]: https://example.org/chip]])
  equal_since('0.8', 'the prompt of rename', function()
    commands.go_to(buffer, '## 一、¦算力')
    return commands.rename_prompt()
  end, '算力')
end

-- A heading gets a number that is not its turn; the server shows the right one and renumbers.
local function misnumber(buffer)
  commands.go_to(buffer, '## ¦二、')
  vim.cmd('normal! r三')
  local hints = '## 三⟦→ 二⟧、能效'
  equal_since('0.10', 'inlay hints', function()
    return commands.inlay_hints(buffer, hints)
  end, hints)
  pick(buffer, '## ¦三、能效', 'refactor', 'Renumber everything (headings, lists, captions and references)', '-## 三、能效\n+## 二、能效')
  vim.cmd('silent undo')
end

--- The whole sitting; opens the article under a name with Han and a blank.
function writing.run()
  vim.o.lines = 60 -- the whole article on the screen: Neovim 0.12 asks about what it shows
  local buffer = client.open(vim.env.TREND_WRITING, '选型 稿.md')
  report.require('the server attaches to it', client.attached() ~= nil, true)
  jump(buffer)
  look(buffer)
  rewrite(buffer)
  misnumber(buffer)
  rename_all(buffer)
end

return writing
