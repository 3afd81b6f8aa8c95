-- The first sitting, with a generated article in Neovim: open, read the findings, walk the
-- outline, hover, change the language, type, fix one thing, undo, fix everything, save. Started by run.sh;
-- writing.lua, typing.lua and manual.lua follow.
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
package.path = here .. '/?.lua;' .. package.path
local report, client, expected = require('report'), require('client'), require('expected')

local function read_it(buffer)
  report.equal('findings: codes, severities, positions',
    client.settled_findings(buffer, expected.findings), expected.findings)
  report.equal('outline: 14 headings under their parents', client.outline(buffer), expected.outline)
  for _, hover in ipairs(expected.hovers) do
    report.equal('hover on ' .. hover.name, client.hover(buffer, hover.line, hover.character), hover.text)
  end
  local cell = expected.hovers[2]
  client.configure({ lang = 'zh' })
  report.equal('hover in Chinese once settings ask for it',
    client.settled_hover(buffer, cell.line, cell.character, expected.table_in_chinese),
    expected.table_in_chinese)
  client.configure({ lang = 'en' })
  report.equal('and in English again',
    client.settled_hover(buffer, cell.line, cell.character, cell.text), cell.text)
end

-- Edits are sent as the user types them: Han, and an emoji that is two UTF-16 units.
local function type_into_it(buffer)
  local last = vim.fn.search([[\V## 结语]], 'nw')
  vim.api.nvim_buf_set_text(buffer, last - 1, #'## ', last - 1, #'## ', { '🚀' })
  vim.api.nvim_buf_set_text(buffer, last - 1, #'## 🚀结', last - 1, #'## 🚀结', { '束' })
  report.equal('outline after typing',
    client.outline(buffer), (expected.outline:gsub('结语$', '🚀结束语')))
  vim.cmd('silent undo')
  report.equal('outline after undo', client.outline(buffer), expected.outline)
end

local function fix_it(buffer, file)
  local one = expected.quick_fix
  vim.api.nvim_win_set_cursor(0, { one.line, 0 })
  report.equal('quick fixes offered on line ' .. one.line,
    client.pick_action(buffer, 'quickfix', one.title), one.offered)
  report.equal('findings after that fix', client.settled_findings(buffer, one.left), one.left)
  vim.cmd('silent undo')
  report.equal('findings after undo',
    client.settled_findings(buffer, expected.findings), expected.findings)

  local all = expected.fix_all
  report.equal('fix all offered',
    client.pick_action(buffer, 'source.fixAll.trendlsp', all.title), all.title)
  report.equal('no finding after fix all', client.settled_findings(buffer, ''), '')
  vim.cmd('silent write')
  report.equal('the saved file is clean.md', client.read(file), client.read(vim.env.TREND_CLEAN))
  report.equal('outline still has 14 headings',
    select(2, client.outline(buffer):gsub('[^\n]+', '')), 14)
end

local function main()
  local version = vim.version()
  report.say(('Neovim %d.%d.%d, %s'):format(
    version.major, version.minor, version.patch, vim.env.TREND_SERVER))
  client.use_shipped_configuration()
  local buffer, file = client.open(vim.env.TREND_ARTICLE, '走势 稿.md')
  report.require('the server attaches', client.attached() ~= nil, true)
  read_it(buffer)
  type_into_it(buffer)
  fix_it(buffer, file)
  require('writing').run()
  require('typing').run()
  require('manual').run()
  report.equal('the server ends when told to', client.stop_all(), true)
end

local ok, message = xpcall(main, function(e)
  return type(e) == 'string' and e or debug.traceback(tostring(e))
end)
if not ok then
  report.failures = report.failures + 1
  report.say('FAIL ' .. message)
end
report.say(('%d checks, %d failed, %d skipped'):format(report.checks, report.failures, report.skipped))
vim.cmd(report.failures == 0 and 'qall!' or 'cquit 1')
