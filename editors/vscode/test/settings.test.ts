// What reaches the server of the settings, and that the texts of the extension are complete.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { serverSettings } from "../src/settings";

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

test("only keys of .trendlsp.yaml that are set are passed on", () => {
  const section = {
    path: "/opt/trendlsp",
    outline: "auto",
    trace: { server: "off" },
    profile: null,
    select: [],
    ignore: ["WS004"],
    lang: "zh",
  };
  assert.deepEqual(serverSettings(section), { select: [], ignore: ["WS004"], lang: "zh" });
  assert.deepEqual(serverSettings(null), {});
  assert.deepEqual(serverSettings("zh"), {});
});

test("every %key% of package.json exists in both languages, and no other", () => {
  const manifest = readFileSync("package.json", "utf8");
  const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]).sort();
  assert.deepEqual(Object.keys(json("package.nls.json")).sort(), used);
  assert.deepEqual(Object.keys(json("package.nls.zh-cn.json")).sort(), used);
});

test("every message of the sources is translated, and no other", () => {
  const sources = ["server.ts", "fix_all.ts"].map((file) => readFileSync(`src/${file}`, "utf8"));
  const used = [...sources.join("\n").matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map((match) => match[1]);
  assert.deepEqual(Object.keys(json("l10n/bundle.l10n.zh-cn.json")).sort(), used.sort());
});
