-- :checkhealth trendlsp, on 0.7 … 0.12: whether the program is there and which version, which settings file counts
-- for each open article, and whether a client is attached to it.
local M = {}

-- Neovim's own names were report_start … before 0.10, in a module that had to be loaded.
local native = vim.health or require('health')
local start = native.start or native.report_start
local ok = native.ok or native.report_ok
local info = native.info or native.report_info
local warn = native.warn or native.report_warn
local fail = native.error or native.report_error

-- In the language that the program would speak.
local function say(chinese, english)
  for _, name in ipairs({ 'TRENDLSP_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG' }) do
    local value = vim.env[name]
    if value and value ~= '' then
      return value:match('^zh') and chinese or english
    end
  end
  return english
end

-- What the server is started with, the user's own values included.
local function configuration()
  if vim.lsp.enable then
    return vim.lsp.config.trendlsp
  end
  local file = vim.api.nvim_get_runtime_file('lsp/trendlsp.lua', false)[1]
  return file and vim.tbl_deep_extend('force', dofile(file), vim.g.trendlsp or {})
end

-- Whether the program can be run; reports it.
local function check_program(command)
  if type(command) ~= 'table' then
    info(say('cmd 是函数，程序未检查', 'cmd is a function: the program is not checked'))
    return
  end
  local path = vim.fn.exepath(command[1])
  if path == '' then
    local advice = say('把 trendlsp 放进 PATH，或设置 cmd', 'Put trendlsp on PATH, or set cmd')
    fail(say('找不到程序 %s', '%s is no program'):format(command[1]), { advice .. ' (:help trendlsp-settings)' })
    return
  end
  local lines = vim.fn.systemlist({ path, '--version' })
  if vim.v.shell_error == 0 and (lines[1] or ''):match('^trendlsp %d') then
    ok(('%s: %s'):format(path, lines[1]))
  else
    fail(say('%s 不是 trendlsp：--version 未答版本号', '%s is not trendlsp: it does not answer --version'):format(path))
  end
end

-- The nearest .trendlsp.yaml at or above a folder, as the server looks for it; nil when there is none.
local function settings_file(folder)
  local above
  while folder ~= above do
    local file = folder .. '/.trendlsp.yaml'
    if vim.loop.fs_stat(file) then
      return file
    end
    above, folder = folder, vim.fn.fnamemodify(folder, ':h')
  end
end

local function is_attached(bufnr)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = bufnr }) or vim.lsp.buf_get_clients(bufnr)
  for _, client in pairs(clients) do
    if client.name == 'trendlsp' then
      return true
    end
  end
  return false
end

local function check_article(bufnr)
  local path = vim.api.nvim_buf_get_name(bufnr)
  local name = vim.fn.fnamemodify(path, ':~:.')
  if is_attached(bufnr) then
    ok(say('%s：已连接', '%s: attached'):format(name))
  else
    warn(say('%s：未连接', '%s: not attached'):format(name), {
      say("0.11 起需要 vim.lsp.enable('trendlsp')", "0.11 and later need vim.lsp.enable('trendlsp')"),
      say('看日志：', 'Read the log: ') .. vim.lsp.get_log_path(),
    })
  end
  local settings = settings_file(vim.fn.fnamemodify(path, ':p:h'))
  info(say('设置文件：%s', 'settings file: %s'):format(settings or say('无', 'none')))
end

function M.check()
  start('trendlsp')
  local config = configuration()
  if not config then
    fail(say("'runtimepath' 里没有 lsp/trendlsp.lua", "there is no lsp/trendlsp.lua on 'runtimepath'"))
    return
  end
  check_program(config.cmd)
  start(say('trendlsp：打开的文章', 'trendlsp: open articles'))
  local found = false
  for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
    local is_article = vim.api.nvim_buf_is_loaded(bufnr) and vim.bo[bufnr].buftype == ''
    if is_article and vim.tbl_contains(config.filetypes, vim.bo[bufnr].filetype) then
      found = true
      check_article(bufnr)
    end
  end
  if not found then
    info(say('没有打开 Markdown 文件', 'no Markdown file is open'))
  end
end

return M
