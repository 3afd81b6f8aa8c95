-- trendlsp for Neovim's own LSP client: what `vim.lsp.enable('trendlsp')` starts on 0.11 and later.
-- plugin/trendlsp.lua gives the same table to 0.7 … 0.10, so it uses nothing newer than 0.7.

---@brief
---
--- Language server for Markdown trend articles, Chinese and English: front matter, wrapper fences,
--- numbering, comparison tables. `settings.trendlsp` takes the keys of `.trendlsp.yaml`.

---@type vim.lsp.Config
return {
  cmd = { 'trendlsp', '--stdio' },
  filetypes = { 'markdown' },
  root_markers = { '.trendlsp.yaml', '.git' },
  -- vim.empty_dict() is `{}` in JSON; a plain empty table would be `[]`.
  settings = { trendlsp = vim.empty_dict() },
  on_attach = function(_, bufnr)
    -- Neovim would add the final newline when it writes, on top of the one that our fix puts into
    -- the buffer, and the file would end in an empty line. So it writes what the buffer holds.
    if not vim.bo[bufnr].endofline then
      vim.bo[bufnr].fixendofline = false
    end
  end,
}
