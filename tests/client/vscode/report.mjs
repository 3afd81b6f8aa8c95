// Counts and prints checks; what failed is told with what was seen.
import { until } from './window.mjs';

let passed = 0;
let failed = 0;

export function check(name, good, seen) {
  if (good) passed += 1;
  else failed += 1;
  console.log(good ? `ok   ${name}` : `FAIL ${name}: ${JSON.stringify(seen ?? null)?.slice(0, 700)}`);
  return good;
}

export const equal = (name, actual, expected) =>
  check(name, JSON.stringify(actual) === JSON.stringify(expected), { actual, expected });

/** Waits for `get()` to give something that `good` accepts. */
export async function eventually(name, get, good = Boolean) {
  const value = await until(get, good).catch((error) => String(error));
  return check(name, typeof value !== 'undefined' && isGood(good, value), value);
}

/** Waits for `get()` to give `expected`. */
export const settles = (name, get, expected) =>
  eventually(name, get, (value) => JSON.stringify(value) === JSON.stringify(expected));

function isGood(good, value) {
  try {
    return Boolean(good(value));
  } catch {
    return false;
  }
}

/** Prints the sum; the exit status. */
export function finish() {
  console.log(`${passed} checks passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
