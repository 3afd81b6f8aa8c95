" What a user of Vim with ALE sees of trendlsp; loaded by run.sh. One line a check goes to the report.
set nocompatible hidden encoding=utf-8
execute 'set runtimepath^=' . fnameescape($TREND_ALE)
execute 'set runtimepath+=' . fnameescape($TREND_EDITOR_FILES)
let g:ale_linters = {'markdown': ['trendlsp']}
let g:ale_lint_delay = 0
let g:ale_hover_to_preview = 1
let g:ale_completion_enabled = 0
filetype plugin on
runtime plugin/ale.vim

let s:checks = 0
let s:failed = 0
let s:patience = empty($TREND_PATIENCE) ? 20000 : str2nr($TREND_PATIENCE)
function! s:Report(line) abort
  call writefile([a:line], $TREND_HOME . '/report', 'a')
endfunction

function! s:Check(name, ok, seen) abort
  let s:checks += 1
  let s:failed += a:ok ? 0 : 1
  call s:Report(a:ok ? 'ok    ' . a:name : 'FAIL  ' . a:name . ': saw ' . string(a:seen)[:400])
endfunction

" Lets channels and timers run until the condition holds or patience is at its end.
function! s:Wait(condition) abort
  for l:turn in range(s:patience / 50)
    if a:condition()
      return 1
    endif
    sleep 50m
  endfor
  return 0
endfunction

function! s:Findings() abort
  return sort(map(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> item.lnum . ' ' . get(item, 'code', item.text)}))
endfunction

function! s:Open(name) abort
  execute 'edit' fnameescape($TREND_HOME . '/articles/' . a:name)
  setfiletype markdown
  ALELint
endfunction

" The texts of all windows but the article's own: the preview with the hover.
function! s:OtherText() abort
  let l:others = filter(range(1, winnr('$')), {_, window -> bufname(winbufnr(window)) !~# 'damaged'})
  return join(map(l:others, {_, window -> join(getbufline(winbufnr(window), 1, '$'), "\n")}), "\n")
endfunction

" ALE asks which action to take; the test takes the one it looks for.
function! s:Choose(data, items) abort
  let s:titles = map(copy(a:items), {_, item -> item[1].title})
  for l:item in a:items
    if l:item[1].title =~# 'Remove the indentation'
      call ale#codefix#ApplyLSPCodeAction(a:data, l:item[1])
    endif
  endfor
endfunction

function! s:Leave() abort
  call s:Report(s:checks . ' checks, ' . s:failed . ' failed (Vim ' . v:version / 100 . '.' . v:version % 100 . ', ALE)')
  execute s:failed > 0 ? 'cquit!' : 'qall!'
endfunction

call s:Open('damaged.md')
" ALE sends every text with a final newline, which is why its lack is no finding here.
let s:expected = ['2 FM001', '7 CB001']
call s:Check('the findings, each on its line', s:Wait({-> s:Findings() == s:expected}), s:Findings())
if s:failed > 0
  call s:Leave()
endif
call cursor(2, 14)
ALEHover
call s:Check('hover explains the front matter', s:Wait({-> s:OtherText() =~# 'title\|front matter\|FM001'}), s:OtherText()[:200])
pclose!
execute bufwinnr('damaged.md') . 'wincmd w'
call cursor(2, 1)
let s:titles = []
call ale#codefix#Execute(0, function('s:Choose'))
call s:Check('the fix is in the menu and takes the indentation out', s:Wait({-> getline(2) =~# '^title: '}), [s:titles, getline(2)])
ALELint
call s:Check('its finding disappears', s:Wait({-> index(s:Findings(), '2 FM001') < 0}), s:Findings())
call s:Open('clean.md')
sleep 1
call s:Check('a clean article has no findings', empty(s:Findings()), s:Findings())
call append('$', ['', '**注意：**请看下文。'])
ALELint
call s:Check('a typed defect is found', s:Wait({-> !empty(s:Findings())}), s:Findings())
call s:Leave()
