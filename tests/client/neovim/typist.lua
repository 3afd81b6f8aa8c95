-- A second Neovim, driven by keys over RPC: what is typed there goes the way of a keyboard, with
-- menus, triggers and undo steps as an author has them. A Lua script cannot type into itself.
local client = require('client')
local typist = {}

local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
local channel

local function call(method, ...)
  return vim.rpcrequest(channel, method, ...)
end

--- The value of Lua code in the other Neovim.
function typist.lua(code, ...)
  return call('nvim_exec_lua', code, { ... })
end

--- Starts it with a copy of `article` called `name`; whether the server attached.
function typist.start(article, name)
  local command = vim.split(vim.env.TREND_NVIM, ' +')
  vim.list_extend(command, { '--embed', '--headless', '-u', 'NONE', '-i', 'NONE', '-n' })
  channel = vim.fn.jobstart(command, { rpc = true })
  typist.lua([[
    local here, article, name = ...
    package.path = here .. '/?.lua;' .. package.path
    local client = require('client')
    client.use_shipped_configuration()
    client.open(article, name)
    vim.o.completeopt = 'menuone,noinsert'
    vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
    vim.bo.autoindent = false
  ]], here, article, name)
  return client.wait(function()
    return typist.lua("local c = require('client').all()[1] return c ~= nil and c.initialized == true")
  end)
end

--- Puts the cursor, in normal mode, on the character after the mark ¦ of `marked`.
function typist.go_to(marked)
  typist.lua("require('commands').go_to(0, ...)", marked)
end

--- Types `keys` in the notation of mappings: `A<CR>### `.
function typist.type(keys)
  call('nvim_input', keys)
end

function typist.text()
  return typist.lua("return require('commands').text(0)")
end

--- The completion menu, one word a line; empty when there is none.
function typist.menu()
  return typist.lua([[
    local rows = {}
    if vim.fn.pumvisible() == 1 then
      for _, item in ipairs(vim.fn.complete_info({ 'items' }).items) do
        rows[#rows + 1] = item.abbr ~= '' and item.abbr or item.word
      end
    end
    return table.concat(rows, '\n')
  ]])
end

--- Waits for `condition`, then a little for what must not come.
function typist.settled(condition)
  client.wait(condition)
  vim.wait(50)
end

--- Ends it and its server; whether it ended by itself.
function typist.stop()
  typist.type('<Esc>:qall!<CR>')
  local ended = vim.fn.jobwait({ channel }, 5000)[1]
  if ended == -1 then
    vim.fn.jobstop(channel)
  end
  return ended == 0
end

return typist
