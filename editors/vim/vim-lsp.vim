" trendlsp for vim-lsp: source this file, or copy it into your vimrc.
autocmd User lsp_setup call lsp#register_server({
\ 'name': 'trendlsp',
\ 'cmd': ['trendlsp', '--stdio'],
\ 'allowlist': ['markdown'],
\})
