-- The commands by which a user of Neovim 0.7 … 0.12 gets about in an article and changes it, and
-- what is on the screen then, as text. Waits are bounded; nothing here judges.
local client = require('client')
local commands = {}

--- Whether this Neovim is at least `version`, e.g. '0.10'.
function commands.since(version)
  return vim.fn.has('nvim-' .. version) == 1
end

function commands.text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

--- The lines that differ, `-old` and `+new`, in document order.
function commands.changes(before, after)
  local rows = {}
  for line in vim.diff(before, after, { ctxlen = 0 }):gmatch('[^\n]+') do
    if line:match('^[-+]') then
      rows[#rows + 1] = line
    end
  end
  return table.concat(rows, '\n')
end

--- Byte offset of the mark ¦ of `marked` in `text`, which holds `marked` without it.
function commands.offset_of(text, marked)
  local before = marked:match('^(.-)¦')
  local begin = assert(text:find(before .. marked:sub(#before + #'¦' + 1), 1, true), marked)
  return begin - 1 + #before
end

--- Puts the cursor on the character after the mark ¦ of `marked`.
function commands.go_to(buffer, marked)
  local text = commands.text(buffer)
  local before = text:sub(1, commands.offset_of(text, marked))
  local _, line = before:gsub('\n', '')
  vim.api.nvim_win_set_cursor(0, { line + 1, #before:match('[^\n]*$') })
end

--- The cursor's line with the cursor as ¦.
function commands.cursor_line()
  local line, column = vim.api.nvim_get_current_line(), vim.api.nvim_win_get_cursor(0)[2]
  return line:sub(1, column) .. '¦' .. line:sub(column + 1)
end

--- Jumps to what the cursor is on; returns where the cursor then is.
function commands.definition()
  local before = vim.api.nvim_win_get_cursor(0)
  vim.lsp.buf.definition()
  client.wait(function()
    return not vim.deep_equal(before, vim.api.nvim_win_get_cursor(0))
  end)
  return commands.cursor_line()
end

--- The quickfix list that `command` fills: `9:16 text of that line` a row.
local function quickfix(command)
  vim.fn.setqflist({}, 'r')
  command()
  client.wait(function()
    return #vim.fn.getqflist() > 0
  end)
  local rows = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    rows[#rows + 1] = ('%d:%d %s'):format(item.lnum, item.col, item.text)
  end
  vim.cmd('cclose')
  return table.concat(rows, '\n')
end

function commands.references()
  return quickfix(vim.lsp.buf.references)
end

function commands.workspace_symbols(query)
  return quickfix(function()
    vim.lsp.buf.workspace_symbol(query)
  end)
end

--- Extmarks with their details in namespaces whose names contain `name`, in document order.
local function marks(buffer, name)
  local found = {}
  for space, id in pairs(vim.api.nvim_get_namespaces()) do
    if space:find(name, 1, true) then
      vim.list_extend(found, vim.api.nvim_buf_get_extmarks(buffer, id, 0, -1, { details = true }))
    end
  end
  return found
end

--- What lights up with the cursor where it is: `9:16 label` a row.
function commands.highlights(buffer)
  vim.lsp.buf.document_highlight()
  local space = commands.since('0.11') and 'nvim.lsp.references' or 'vim_lsp_references'
  client.wait(function()
    return #marks(buffer, space) > 0
  end)
  local rows = {}
  for _, mark in ipairs(marks(buffer, space)) do
    local line = vim.api.nvim_buf_get_lines(buffer, mark[2], mark[2] + 1, false)[1]
    rows[#rows + 1] = ('%d:%d %s'):format(mark[2] + 1, mark[3] + 1, line:sub(mark[3] + 1, mark[4].end_col))
  end
  vim.lsp.buf.clear_references()
  return table.concat(rows, '\n')
end

--- Renames what the cursor is on, as with a new name typed at the prompt.
function commands.rename(name)
  vim.lsp.buf.rename(name)
end

--- What the prompt of rename begins with; nil before 0.8, which cannot be asked for it.
function commands.rename_prompt()
  local shown, input = nil, vim.ui.input
  vim.ui.input = function(options)
    shown = options.default
  end
  vim.lsp.buf.rename()
  client.wait(function()
    return shown ~= nil
  end)
  vim.ui.input = input
  return shown
end

function commands.format()
  if commands.since('0.8') then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
end

--- The lines that a closed fold hides when all are closed, `5-9`: what `zM` does (0.11 and later).
function commands.closed_folds(expected)
  vim.wo.foldmethod = 'expr'
  vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
  local function shown()
    vim.cmd('normal! zM')
    local rows, line = {}, 1
    while line <= vim.fn.line('$') do
      local last = vim.fn.foldclosedend(line)
      if last > 0 then
        rows[#rows + 1] = line .. '-' .. last
      end
      line = math.max(last, line) + 1
    end
    return table.concat(rows, ' ')
  end
  client.wait(function()
    return shown() == expected
  end)
  local folds = shown()
  vim.wo.foldmethod = 'manual'
  vim.cmd('normal! zE')
  return folds
end

--- The ranges that a folding plugin is given, `5-9 region`, lines from 1: for Neovim before 0.11.
function commands.folding_ranges(buffer)
  local rows = {}
  for _, fold in ipairs(client.ask(buffer, 'textDocument/foldingRange', {})) do
    rows[#rows + 1] = ('%d-%d'):format(fold.startLine + 1, fold.endLine + 1)
  end
  return table.concat(rows, ' ')
end

--- Lines with inlay hints, each hint in ⟦⟧ where it is shown; `expected` is waited for (0.10+).
function commands.inlay_hints(buffer, expected)
  vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  local function shown()
    local rows = {}
    for _, found in ipairs(vim.lsp.inlay_hint.get({ bufnr = buffer })) do
      local hint = found.inlay_hint
      local at = hint.position
      local line = vim.api.nvim_buf_get_lines(buffer, at.line, at.line + 1, false)[1]
      local byte = at.character -- Neovim has made a byte column of it
      rows[#rows + 1] = line:sub(1, byte) .. '⟦' .. hint.label .. '⟧' .. line:sub(byte + 1)
    end
    return table.concat(rows, '\n')
  end
  client.wait(function()
    return shown() == expected
  end)
  local hints = shown()
  vim.lsp.inlay_hint.enable(false, { bufnr = buffer })
  return hints
end

--- The lines above or behind headings that code lenses show: `13 2 subsections …`.
function commands.lenses(buffer, expected)
  local lenses = vim.lsp.codelens
  local function shown()
    local found, rows = {}, {}
    if lenses.enable then
      for _, entry in ipairs(lenses.get({ bufnr = buffer })) do
        found[#found + 1] = entry.lens
      end
    else
      found = lenses.get(buffer)
    end
    table.sort(found, function(a, b)
      return a.range.start.line < b.range.start.line
    end)
    for _, lens in ipairs(found) do
      rows[#rows + 1] = ('%d %s'):format(lens.range.start.line + 1, lens.command and lens.command.title or '?')
    end
    return table.concat(rows, '\n')
  end
  if lenses.enable then
    lenses.enable(true, { bufnr = buffer })
  else
    lenses.refresh()
  end
  client.wait(function()
    vim.cmd('redraw!') -- 0.12 resolves what it draws
    return shown() == expected
  end)
  return shown()
end

--- The type of the semantic token on the character after the mark ¦ of `marked`, or `none`; `expected` is waited for (0.9+).
function commands.token(buffer, marked, expected)
  commands.go_to(buffer, marked)
  local at = vim.api.nvim_win_get_cursor(0)
  local function shown()
    local found = (vim.lsp.semantic_tokens.get_at_pos(buffer, at[1] - 1, at[2]) or {})[1]
    return found and found.type or 'none'
  end
  client.wait(function()
    return shown() == expected
  end)
  return shown()
end

return commands
