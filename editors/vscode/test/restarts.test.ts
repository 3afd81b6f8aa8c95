// When a server that ended is started again, and when not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Restarts } from "../src/restarts";

test("four ends in three minutes are accidents, the fifth is a fault", () => {
  const restarts = new Restarts();
  const seconds = [0, 1, 2, 3, 179, 400];
  const answers = seconds.map((second) => restarts.another(second * 1000));
  assert.deepEqual(answers, [true, true, true, true, false, true]);
});

test("an end now and then never adds up", () => {
  const restarts = new Restarts();
  for (let minute = 0; minute < 60; minute += 1) {
    assert.equal(restarts.another(minute * 60_000), true, String(minute));
  }
});
