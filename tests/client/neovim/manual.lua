-- What Neovim says about trendlsp itself: `:help trendlsp`, and `:checkhealth trendlsp` with and without its program.
local report, client = require('report'), require('client')
local manual = {}

-- What `:checkhealth trendlsp` reports, one line each without the ornaments that differ between versions:
-- `OK …`, `WARNING …`, `ERROR …`, or the bare text.
local function health()
  vim.cmd('silent checkhealth trendlsp')
  local rows = {}
  client.wait(function()
    rows = {}
    for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
      local level, text = line:match('^%s*%- [^%a]*(%u%u+):? (.*)')
      text = text or line:match('^%s*%- (.*)')
      -- Indented further is advice, which 0.7 marks like a report.
      if text and (level or not line:match('^%s%s%s')) then
        rows[#rows + 1] = level and level ~= 'INFO' and level .. ' ' .. text or text
      end
    end
    return #rows > 1
  end)
  vim.cmd('bwipeout!')
  return table.concat(rows, '\n')
end

local function use_program(command)
  if vim.lsp.enable then
    vim.lsp.config('trendlsp', { cmd = command })
  else
    vim.g.trendlsp = { cmd = command }
  end
end

local function read_health()
  local program = vim.fn.exepath('trendlsp')
  local version = vim.fn.systemlist({ program, '--version' })[1]
  local _, file = client.open(vim.env.TREND_CLEAN, '健康 稿.md')
  local folder = vim.fn.fnamemodify(file, ':h')
  vim.fn.writefile({ 'lang: en' }, folder .. '/.trendlsp.yaml')
  report.require('the server attaches to it too', client.attached() ~= nil, true)
  local name = vim.fn.fnamemodify(file, ':~:.')
  local expected = ('OK %s: %s\nOK %s: attached\nsettings file: %s/.trendlsp.yaml'):format(program, version, name, folder)
  report.equal('health: program, version, article, settings file', health(), expected)
  vim.env.TRENDLSP_LANG = 'zh'
  expected = ('OK %s: %s\nOK %s：已连接\n设置文件：%s/.trendlsp.yaml'):format(program, version, name, folder)
  report.equal('health in Chinese', health(), expected)
  vim.env.TRENDLSP_LANG = nil
  use_program({ '/nowhere/trendlsp' })
  report.equal('health without the program', health():match('^[^\n]*'), 'ERROR /nowhere/trendlsp is no program')
  use_program({ 'true' })
  report.equal('health with another program', health():match('^%u+ .*is not trendlsp') ~= nil, true)
  use_program({ 'trendlsp', '--stdio' })
end

local function read_help()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder .. '/doc', 'p')
  local pages = vim.env.TREND_EDITORS .. '/neovim/doc/trendlsp.txt'
  local text = client.read(pages)
  vim.fn.writefile(vim.split(text, '\n', { plain = true }), folder .. '/doc/trendlsp.txt')
  report.equal('helptags has nothing to say', vim.fn.execute('helptags ' .. folder .. '/doc'), '')
  vim.opt.runtimepath:prepend(folder)
  local broken = {}
  for link in text:gmatch('|([%w:-]+)|') do
    broken[#broken + 1] = vim.fn.getcompletion(link, 'help')[1] ~= link and link or nil
  end
  report.equal('every link of the help leads somewhere', table.concat(broken, ' '), '')
  vim.cmd('silent help trendlsp')
  report.equal(':help trendlsp opens it', vim.fn.expand('%:t'), 'trendlsp.txt')
  vim.cmd('bwipeout!')
end

function manual.run()
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    vim.cmd('silent! bwipeout! ' .. buffer)
  end
  read_health()
  read_help()
end

return manual
