// The policy of `trendlsp.outline: auto`: which outlines show more than the built-in one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDamaged, outlinePolicy, showsMore, type OutlineEntry } from "../src/outline";

const kString = 14;
const kStruct = 22;

function heading(name: string, ...children: OutlineEntry[]): OutlineEntry {
  return { name, kind: kString, children };
}

test("unknown settings count as auto", () => {
  assert.deepEqual(["on", "off", "auto", "yes", null].map(outlinePolicy), [
    "on",
    "off",
    "auto",
    "auto",
    "auto",
  ]);
});

test("numbered sections are recognised in every style", () => {
  const names = ["1.2 走势", "3. 走势", "2、走势", "三、走势", "（十二）走势", "(2) 走势", "第三章 走势", "③走势"];
  for (const name of names) {
    assert.equal(showsMore([heading("走势", heading(name))]), true, name);
  }
});

test("years, counts and plain words are no numbers", () => {
  for (const name of ["2024 年走势", "2024年走势", "3 种走势", "三大走势", "一文读懂", "5G 走势", ""]) {
    assert.equal(showsMore([heading(name)]), false, name);
  }
});

test("a table among the symbols shows more, at any depth", () => {
  const table = { name: "技术路线", kind: kStruct, children: [] };
  assert.equal(showsMore([heading("走势", heading("比较", table))]), true);
  assert.equal(showsMore([]), false);
});

test("front matter and fence findings mean damage, others do not", () => {
  assert.equal(isDamaged(["WS004", "FM001"]), true);
  assert.equal(isDamaged(["CB001"]), true);
  assert.equal(isDamaged(["WS004", "NU001", "undefined"]), false);
  assert.equal(isDamaged([]), false);
});
