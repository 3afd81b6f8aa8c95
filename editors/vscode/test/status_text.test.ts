// What the status bar says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barText, duration } from "../src/status_text";

test("durations keep the digits that matter", () => {
  const shown = [0, 8, 815, 1234, 9949, 12345, 1234567].map(duration);
  assert.deepEqual(shown, [
    "0.00 ms",
    "0.01 ms",
    "0.81 ms",
    "1.2 ms",
    "9.9 ms",
    "12 ms",
    "1235 ms",
  ]);
});

test("the bar shows findings, and the parse time once it is known", () => {
  const article = { uri: "file:///a.md", parseMicroseconds: 640 };
  assert.equal(barText(3, article), "$(warning) trendlsp: 3 · 0.64 ms");
  assert.equal(barText(0, undefined), "$(check) trendlsp: 0");
});
