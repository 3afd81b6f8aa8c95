" trendlsp for ALE: put editors/vim on 'runtimepath' and name trendlsp in g:ale_linters.
call ale#Set('markdown_trendlsp_executable', 'trendlsp')

function! s:Root(buffer) abort
  for l:marker in ['.trendlsp.yaml', '.git']
    let l:found = ale#path#FindNearestFileOrDirectory(a:buffer, l:marker)
    if !empty(l:found)
      return fnamemodify(substitute(l:found, '/$', '', ''), ':h')
    endif
  endfor
  return fnamemodify(bufname(a:buffer), ':p:h')
endfunction

call ale#linter#Define('markdown', {
\ 'name': 'trendlsp',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> ale#Var(buffer, 'markdown_trendlsp_executable')},
\ 'command': '%e --stdio',
\ 'project_root': function('s:Root'),
\})
