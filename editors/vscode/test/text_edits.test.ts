// Edits applied to a string: the text of the preview of a cleaned article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applied } from "../src/text_edits";

test("offsets are those of the text before any change, in any order of the list", () => {
  const changes = [
    { begin: 4, end: 6, newText: "三" },
    { begin: 0, end: 2, newText: "" },
    { begin: 9, end: 9, newText: "！" },
  ];
  assert.equal(applied("  一、二二、𠮷", changes), "一、三、𠮷！");
});

test("insertions at one place keep their order, and come before a replacement there", () => {
  const changes = [
    { begin: 1, end: 2, newText: "B" },
    { begin: 1, end: 1, newText: "x" },
    { begin: 1, end: 1, newText: "y" },
  ];
  assert.equal(applied("abc", changes), "axyBc");
  assert.equal(applied("abc", []), "abc");
});
