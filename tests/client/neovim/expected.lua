-- What Neovim must show for tests/articles/generated-wrapper.md. Findings: lines and byte columns
-- from 1, end exclusive. Hovers: 0-based, UTF-16 units, as the protocol counts.
local expected = {}

expected.findings = table.concat({
  'FM001 error 2:1-2:13',
  'CB001 error 7:13-7:24',
  'WS004 information 74:4-74:4',
}, '\n')

expected.outline = [[
8 2025 年第一季度端侧智能三大走势
  14 端侧模型：从演示到日用
    16 1.1 现状
    20 1.2 技术路线比较
    27 1.3 对开发者的建议
  33 开源权重：从追随到并行
    35 2.1 现状
    39 2.2 技术路线比较
    46 2.3 对开发者的建议
  52 智能体：从单步到流程
    54 3.1 现状
    58 3.2 技术路线比较
    65 3.3 对开发者的建议
  71 结语]]

expected.hovers = {
  { name = 'a heading', line = 13, character = 4, text = 'line 13' },
  { name = 'a table', line = 22, character = 3, text = 'line 22' },
}

expected.quick_fix = {
  line = 2,
  title = 'Remove the common indent',
  offered = 'Remove the common indent',
  left = 'CB001 error 7:13-7:24\nWS004 information 74:4-74:4',
}

expected.fix_all = { title = 'Fix all' }

-- The repaired article, made from the article by means independent of the server's.
function expected.fixed(text)
  text = text:gsub('^(%-%-%-\n)(.-\n) *%-%-%-\n', function(open, keys)
    return open .. keys:gsub('^ +', ''):gsub('\n +', '\n') .. '---\n'
  end)
  return (text:gsub('\n *```markdown\n', '\n'):gsub('```$', ''))
end

return expected
