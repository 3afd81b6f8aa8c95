-- What a user of Neovim's LSP client does and sees, in the words of the test, on 0.7 … 0.12:
-- findings, outline, hover, chosen code action. Waits are bounded; nothing here judges.
local client = {}

-- Milliseconds before an answer counts as missing; a healthy server needs a few.
local kPatience = tonumber(vim.env.TREND_PATIENCE) or 40000

function client.wait(condition)
  return vim.wait(kPatience, condition, 10)
end

function client.all()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()
end

--- Uses editors/neovim as it stands, by the lines that its README shows; run.sh has put `trendlsp` on PATH.
function client.use_shipped_configuration()
  vim.opt.runtimepath:append(vim.env.TREND_EDITORS .. '/neovim')
  if vim.lsp.enable then
    vim.lsp.enable('trendlsp')
  end
  vim.cmd('runtime plugin/trendlsp.lua') -- `-u NONE` leaves plugins out
  vim.cmd('filetype on')
end

--- The bytes of a file.
function client.read(file)
  local handle = assert(io.open(file, 'rb'))
  local bytes = handle:read('*a')
  handle:close()
  return bytes
end

--- Opens a copy of `article`, byte for byte, under `name` in a folder of its own. Returns the buffer
--- and the copy's path.
function client.open(article, name)
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  local file = folder .. '/' .. name
  local copy = assert(io.open(file, 'wb'))
  copy:write(client.read(article))
  copy:close()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  return vim.api.nvim_get_current_buf(), file
end

--- Waits for a server that answers `initialize`; nil when none does.
function client.attached()
  client.wait(function()
    local first = client.all()[1]
    return first ~= nil and first.initialized == true
  end)
  return client.all()[1]
end

local function code_of(finding)
  local lsp = finding.user_data and finding.user_data.lsp or {}
  return tostring(finding.code or lsp.code)
end

--- The findings shown, one a line in document order: `FM001 error 2:1-5:4`. Lines and byte columns
--- count from 1, the end is exclusive.
function client.findings(buffer)
  local found = vim.diagnostic.get(buffer)
  table.sort(found, function(a, b)
    return a.lnum ~= b.lnum and a.lnum < b.lnum or a.lnum == b.lnum and a.col < b.col
  end)
  local severities = { 'error', 'warning', 'information', 'hint' }
  local shown = {}
  for _, f in ipairs(found) do
    shown[#shown + 1] = ('%s %s %d:%d-%d:%d'):format(
      code_of(f), severities[f.severity], f.lnum + 1, f.col + 1, f.end_lnum + 1, f.end_col + 1)
  end
  return table.concat(shown, '\n')
end

--- `findings`, once they are what `expected` says or patience is at its end.
function client.settled_findings(buffer, expected)
  client.wait(function()
    return client.findings(buffer) == expected
  end)
  return client.findings(buffer)
end

--- The reply to a request about the buffer, or `error: …`.
function client.ask(buffer, method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local replies, failure = vim.lsp.buf_request_sync(buffer, method, params, kPatience)
  local _, reply = next(replies or {})
  if not reply or reply.err or reply.error then
    return 'error: ' .. vim.inspect(reply or failure)
  end
  return reply.result
end

--- The headings of the outline, two blanks deeper for each parent: `12 一、标题`, the number being
--- the line (from 1) that a jump goes to. Symbols of other kinds (tables) are left out.
function client.outline(buffer)
  local rows = {}
  local function walk(symbols, depth)
    for _, symbol in ipairs(symbols) do
      if symbol.kind == vim.lsp.protocol.SymbolKind.String then
        local line = symbol.selectionRange.start.line + 1
        rows[#rows + 1] = ('%s%d %s'):format(('  '):rep(depth), line, symbol.name)
      end
      walk(symbol.children or {}, depth + 1)
    end
  end
  local reply = client.ask(buffer, 'textDocument/documentSymbol', {})
  if type(reply) ~= 'table' then
    return tostring(reply)
  end
  walk(reply, 0)
  return table.concat(rows, '\n')
end

--- The markdown of the hover at a position (0-based, UTF-16 units), or `none`.
function client.hover(buffer, line, character)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]
  local in_bytes = client.all()[1].offset_encoding == 'utf-8' -- 0.10
  local position = { line = line, character = in_bytes and vim.str_byteindex(text, character, true) or character }
  local reply = client.ask(buffer, 'textDocument/hover', { position = position })
  if type(reply) ~= 'table' then
    return tostring(reply or 'none')
  end
  return reply.contents.value or vim.inspect(reply.contents)
end

--- `hover`, once it is what `expected` says or patience is at its end.
function client.settled_hover(buffer, line, character, expected)
  client.wait(function()
    return client.hover(buffer, line, character) == expected
  end)
  return client.hover(buffer, line, character)
end

--- Changes the section `trendlsp` of the settings and tells the server, as a user does by hand.
function client.configure(section)
  local first = client.all()[1]
  local settings = { trendlsp = section }
  first.config.settings = settings
  first.settings = settings -- where 0.10 and later answer workspace/configuration from
  local told = { settings = settings }
  if vim.fn.has('nvim-0.11') == 1 then
    first:notify('workspace/didChangeConfiguration', told)
  else
    first.notify('workspace/didChangeConfiguration', told)
  end
end

--- Opens the code action menu at the cursor, asked for `kind` only, and picks the entry `title`.
--- Returns the titles offered, one a line, after the buffer has changed or patience has ended.
function client.pick_action(buffer, kind, title)
  local offered, select = {}, vim.ui.select
  vim.ui.select = function(items, _, choose)
    local wanted
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      offered[#offered + 1] = action.title
      wanted = wanted or action.title == title and item or nil
    end
    table.sort(offered)
    choose(wanted)
  end
  local before = vim.api.nvim_buf_get_changedtick(buffer)
  local only = { only = { kind } }
  vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = only } or only)
  client.wait(function()
    return vim.api.nvim_buf_get_changedtick(buffer) ~= before
  end)
  vim.ui.select = select
  return table.concat(offered, '\n')
end

--- Stops every client; true when all are gone, and their processes too.
function client.stop_all()
  local pids = {}
  for _, c in ipairs(client.all()) do
    pids[#pids + 1] = type(c.rpc) == 'table' and c.rpc.pid or nil
  end
  for _, c in ipairs(client.all()) do
    if vim.fn.has('nvim-0.11') == 1 then
      c:stop()
    else
      c.stop()
    end
  end
  return client.wait(function()
    for _, pid in ipairs(pids) do
      if vim.loop.kill(pid, 0) == 0 then
        return false
      end
    end
    return #client.all() == 0
  end)
end

return client
