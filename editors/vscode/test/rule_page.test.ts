// Rule pages: what the program prints for a terminal, as Markdown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageMarkdown, readRules } from "../src/rule_page";

const kPrinted = `NU001 number-sequence：同级标题的编号有缺号
级别：警告，默认：启用，修复：需过目

认得 \`1.\`、\`一、\` 等写法。

错误

    │ ## 一、算力
    │
    │ ## 三、成本

    │ ~~~
    │ \`\`\`\`markdown
    │ ~~~

Options

  start: The first number; default 1
`;

const kPage = `# NU001 number-sequence：同级标题的编号有缺号

*级别：警告，默认：启用，修复：需过目*

认得 \`1.\`、\`一、\` 等写法。

## 错误

\`\`\`markdown
## 一、算力

## 三、成本
\`\`\`

\`\`\`\`\`markdown
~~~
\`\`\`\`markdown
~~~
\`\`\`\`\`

## Options

- start: The first number; default 1
`;

test("titles, headings, examples and options become Markdown", () => {
  assert.equal(pageMarkdown(kPrinted), kPage);
  assert.equal(pageMarkdown(kPrinted.replaceAll("\n", "\r\n")), kPage);
});

test("sentences that stand alone are no headings", () => {
  const page = pageMarkdown("A b: c\nfacts\n\nIt ends here.\n\nSee `code`\n\nFix\n");
  assert.deepEqual(page.match(/^#.*$/gm), ["# A b: c"]);
  assert.deepEqual(pageMarkdown("").trim(), "#");
});

test("the list of rules is read, anything else gives none", () => {
  const list = '{"version":1,"rules":[{"rule":"FM001","name":"fm-indented","summary":"s"},{"x":1},null]}';
  assert.deepEqual(readRules(list), [{ id: "FM001", name: "fm-indented", summary: "s" }]);
  for (const other of ["", "{", "null", "[]", '{"rules":7}']) {
    assert.deepEqual(readRules(other), [], other);
  }
});
