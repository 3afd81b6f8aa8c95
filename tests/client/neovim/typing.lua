-- A sitting at the keyboard with tests/client/article.md: what the completion menu offers, what
-- choosing from it writes, what the server adds while one types. One `u` takes each back.
local report, client, commands = require('report'), require('client'), require('commands')
local typist = require('typist')
local typing = {}

local original

local function changed()
  return commands.changes(original, typist.text())
end

-- One `u` must be enough to get the article back, and Neovim must have said nothing.
local function take_back(name)
  typist.type('<Esc>u')
  client.wait(function()
    return changed() == ''
  end)
  report.equal(name .. ': one undo', changed(), '')
end

-- Types `keys` at `place`, asks for the menu, chooses by `choice`, compares menu and changed lines.
local function complete(name, place, keys, menu, choice, expected)
  typist.go_to(place)
  typist.type(keys)
  client.wait(function()
    return typist.menu() == menu
  end)
  report.equal(name .. ': menu', typist.menu(), menu)
  typist.type(choice)
  client.wait(function()
    return changed() == expected
  end)
  report.equal(name .. ': chosen', changed(), expected)
  take_back(name)
end

local function by_hand()
  complete('next heading number', '## ¦三、建议', 'o<CR>### <C-x><C-o>', '3.1 现状\n3.1 对比\n3.1', '<C-y>',
    '+### 3.1 现状\n+')
  -- Neovim 0.7 takes the Han before the cursor for a part of the word, so its author types a blank.
  complete('section after 见', '每瓦算力三年翻了一番¦，起点', commands.since('0.10') and 'i（见<C-x><C-o>' or 'i（见 <C-x><C-o>',
    '第一部分\n1.1 节\n1.2 节\n第二部分\n2.1 节\n2.2 节\n第三部分', '<C-n><C-y>', [[
-每瓦算力三年翻了一番，起点见[算力](#一算力)部分。
+每瓦算力三年翻了一番（见 1.1 节，起点见[算力](#一算力)部分。]])
  complete('key of the front matter', '¦date: 2026', 'Oau<C-x><C-o>', 'author\nauthors', '<C-y>', '+author: ')
  complete('footnote', '散热¦。', 'i[^<C-x><C-o>', 'src', '<C-y>', [[
-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][chip]，差别在散热[^src]。]])
  complete('reference label', '散热¦。', 'i，[价格][<C-x><C-o>', 'chip', '<C-y>', [[
-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][chip]，差别在散热，[价格][chip]。]])
  complete('anchor, chosen by Han', '散热¦。', 'i，[能效](#二<C-x><C-o>', '二能效', '<C-y>)', [[
-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][chip]，差别在散热，[能效](#二能效)。]])
  local row = commands.since('0.11') and '+| 路线 | 优势 | 价格 |' or '+|  |  |  |' -- with tab stops or not
  complete('row of a table', '| ¦端侧', 'o|<C-x><C-o>', '| 路线 | 优势 | 价格 |', '<C-y>', row)
end

-- Types `keys` at `place` one by one, with what client and server add by themselves.
local function type_on(name, place, keys, expected)
  typist.go_to(place)
  for _, key in ipairs(keys) do
    typist.type(key)
    vim.wait(150) -- an author's fingers; the server's part comes between two keys
  end
  client.wait(function()
    return changed() == expected
  end)
  report.equal(name, changed(), expected)
  typist.type('<Esc>')
  client.wait(function()
    typist.type('u')
    vim.wait(50)
    return changed() == ''
  end)
  report.equal(name .. ': undone', changed(), '')
end

local function by_itself()
  if not commands.since('0.12') then
    for _, name in ipairs({ 'menu on trigger characters', 'typing with onTypeFormatting', 'labels edited together' }) do
      report.skip(name, 'Neovim 0.12')
    end
    return
  end
  typist.lua([[
    local id = vim.lsp.get_clients()[1].id
    vim.lsp.completion.enable(true, id, 0, { autotrigger = true })
    vim.lsp.on_type_formatting.enable(true)
    vim.lsp.linked_editing_range.enable(true)
  ]])
  complete('menu that comes with 第', '每瓦算力三年翻了一番¦，起点', 'i，见第', '第一部分\n第二部分\n第三部分', '<C-n><C-y>', [[
-每瓦算力三年翻了一番，起点见[算力](#一算力)部分。
+每瓦算力三年翻了一番，见第二部分，起点见[算力](#一算力)部分。]])
  complete('menu that comes with a blank behind ###', '## ¦三、建议', 'o<CR>### ', '3.1 现状\n3.1 对比\n3.1', '<C-y>',
    '+### 3.1 现状\n+')
  type_on('prose opens no menu and gets nothing added', '散热¦。',
    { 'i', '，', '价', '格', '差', '不', '多', ' ', '9', ' ', '元' }, [[
-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][chip]，差别在散热，价格差不多 9 元。]])
  type_on('a list: nothing comes before the cursor', '2. ¦**再谈', { 'A', '<CR>', '租', '用' }, '+租用')
  type_on('a label and its definition', '脚注[^sr¦c]', { 'i', 'x', 'y' }, [[
-先读结论：细节见 2.1 节，数据口径见脚注[^src]。
+先读结论：细节见 2.1 节，数据口径见脚注[^srxyc]。
-[^src]: 厂商白皮书 2026 版，[同一类芯片][chip]。
+[^srxyc]: 厂商白皮书 2026 版，[同一类芯片][chip]。]])
end

--- The whole sitting, in a Neovim of its own.
function typing.run()
  report.require('the server attaches for typing', typist.start(vim.env.TREND_WRITING, '打字 稿.md'), true)
  original = typist.text()
  by_hand()
  by_itself()
  report.equal('the typing Neovim ends', typist.stop(), true)
end

return typing
