-- What Neovim must show for tests/articles/generated-wrapper.md in English. Findings: lines and byte
-- columns from 1, end exclusive. Hovers: 0-based, UTF-16 units, as the protocol counts.
local expected = {}

expected.findings = table.concat({
  'FM001 error 2:1-5:16',
  'CB001 error 7:13-7:24',
  'WS004 information 95:4-95:4',
}, '\n')

expected.outline = [[
8 2026 年开源数据库的三个方向
  14 存算分离：把数据放进对象存储
    16 1.1 现状
    24 1.2 路线对比
    32 1.3 给工程团队的建议
  40 向量检索：从插件到内建类型
    42 2.1 现状
    50 2.2 路线对比
    58 2.3 给工程团队的建议
  66 嵌入式分析：在应用进程里跑 OLAP
    68 3.1 现状
    76 3.2 路线对比
    84 3.3 给工程团队的建议
  92 结语]]

expected.hovers = {
  {
    name = 'a heading',
    line = 13,
    character = 4,
    text = [[
**存算分离：把数据放进对象存储**

Section 1 of 4 · number 1 (by position)

length 282 (277 Han characters, 5 words), about 1 minute to read · 3 subsections · 1 table · 2 lists (6 items)]],
  },
  {
    name = 'a table',
    line = 28,
    character = 20,
    text = [[
Row 2, column 2: row “分层缓存”, column “优点”

**Table** of 3 rows × 3 columns: “路线”, “优点”, “缺点”

2 other tables of this article have the same columns]],
  },
}

-- The table's hover once the user's settings say `lang = 'zh'`.
expected.table_in_chinese = [[
第 2 行第 2 列：行“分层缓存”，列“优点”

**表格** 3 行 × 3 列：“路线”、“优点”、“缺点”

本文另有 2 个表格的列与此相同]]

expected.fix_all = {
  title = 'Fix all 3 safely fixable findings in this article',
  -- In the menu of a finding the same is called so.
  at_finding = 'Fix this and all other safely fixable findings (3 in this article)',
}

expected.quick_fix = {
  line = 2,
  title = 'Remove the indentation',
  offered = table.concat({
    'Disable FM001 fm-indented in this article',
    expected.fix_all.at_finding,
    'Remove the indentation',
  }, '\n'),
  left = 'CB001 error 7:13-7:24\nWS004 information 95:4-95:4',
}

return expected
