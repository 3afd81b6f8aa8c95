-- Starts trendlsp for Markdown on Neovim 0.7 … 0.10, which have no vim.lsp.enable(). The user may
-- override any value of lsp/trendlsp.lua through vim.g.trendlsp, e.g. { cmd = { '/opt/trendlsp' } }.
if vim.lsp.enable or vim.g.loaded_trendlsp or vim.fn.has('nvim-0.7') == 0 then
  return
end
vim.g.loaded_trendlsp = true

local function configuration()
  local file = vim.api.nvim_get_runtime_file('lsp/trendlsp.lua', false)[1]
  return vim.tbl_deep_extend('force', dofile(file), vim.g.trendlsp or {})
end

-- The nearest folder at or above the buffer's file that holds a marker, the first marker winning;
-- nil when there is none: the server then looks for .trendlsp.yaml from the article.
local function root_of(bufnr, markers)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(bufnr), ':p:h')
  for _, marker in ipairs(markers) do
    local at, above = folder, nil
    while at ~= above do
      if vim.loop.fs_stat(at .. '/' .. marker) then
        return at
      end
      above, at = at, vim.fn.fnamemodify(at, ':h')
    end
  end
end

-- Neovim 0.10.2 … 0.10.4, counting in UTF-16, send the end of the line for most places behind Han (neovim#30692):
-- there the server is asked to count in bytes.
local function count_rightly(config)
  local count = vim.lsp.util._str_utfindex_enc
  if count and count('文文', #'文', 'utf-16') ~= 1 then
    local can = config.capabilities or vim.lsp.protocol.make_client_capabilities()
    config.capabilities =
      vim.tbl_deep_extend('force', can, { general = { positionEncodings = { 'utf-8', 'utf-16' } } })
  end
end

-- One client for each root, and one for all articles that have none; vim.lsp.start alone gives these one each.
local function is_for(client, config)
  return client.name == config.name and client.config.root_dir == config.root_dir
end

-- What vim.lsp.start does since 0.8.
local function start_on_0_7(config, bufnr)
  for _, client in ipairs(vim.lsp.get_active_clients()) do
    if is_for(client, config) then
      return vim.lsp.buf_attach_client(bufnr, client.id)
    end
  end
  local id = vim.lsp.start_client(config)
  return id and vim.lsp.buf_attach_client(bufnr, id)
end

local function attach(bufnr)
  -- Hover windows are Markdown too, but no article.
  if vim.bo[bufnr].buftype ~= '' then
    return
  end
  local config = configuration()
  if vim.fn.executable(config.cmd[1]) == 0 then
    vim.notify_once(
      ('trendlsp: %s is no program. Put trendlsp on PATH, or set vim.g.trendlsp.cmd.'):format(config.cmd[1]),
      vim.log.levels.WARN
    )
    return
  end
  config.name = 'trendlsp'
  config.root_dir = root_of(bufnr, config.root_markers)
  count_rightly(config)
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = bufnr, reuse_client = is_for })
  else
    start_on_0_7(config, bufnr)
  end
end

local filetypes = configuration().filetypes
vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('trendlsp', {}),
  pattern = filetypes,
  callback = function(event)
    attach(event.buf)
  end,
})
-- Buffers that were open before a plugin manager loaded this file.
for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
  if vim.api.nvim_buf_is_loaded(bufnr) and vim.tbl_contains(filetypes, vim.bo[bufnr].filetype) then
    attach(bufnr)
  end
end
