" trendlsp for ALE: put editors/vim on 'runtimepath' and name trendlsp in g:ale_linters.
call ale#Set('markdown_trendlsp_executable', 'trendlsp')

function! s:Root(buffer) abort
  let l:configuration = ale#path#FindNearestFile(a:buffer, '.trendlsp.yaml')
  if !empty(l:configuration)
    return fnamemodify(l:configuration, ':h')
  endif
  let l:repository = ale#path#FindNearestDirectory(a:buffer, '.git')
  return empty(l:repository) ? fnamemodify(bufname(a:buffer), ':p:h') : fnamemodify(l:repository, ':h:h')
endfunction

call ale#linter#Define('markdown', {
\ 'name': 'trendlsp',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> ale#Var(buffer, 'markdown_trendlsp_executable')},
\ 'command': '%e --stdio',
\ 'project_root': function('s:Root'),
\})
