// What reaches the server of the settings, and that the texts of the extension are complete.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
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
  const sources = readdirSync("src").map((file) => readFileSync(`src/${file}`, "utf8"));
  const found = sources.join("\n").matchAll(/l10n\.t\(\s*"([^"]+)"/g);
  const used = new Set([...found].map((match) => match[1]));
  assert.deepEqual(Object.keys(json("l10n/bundle.l10n.zh-cn.json")).sort(), [...used].sort());
});

test("the profiles offered are those of the program", () => {
  const { contributes } = json("package.json") as {
    contributes: { configuration: { properties: Record<string, { enum?: unknown[] }> } };
  };
  const schema = json("schemas/trendlsp.schema.json") as {
    properties: { profile: { enum: unknown[] } };
  };
  const offered = contributes.configuration.properties["trendlsp.profile"]?.enum;
  assert.deepEqual(offered, [...schema.properties.profile.enum, null]);
});

/** Every list of allowed values below `node`. */
function enums(node: unknown): unknown[][] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === "enum" && Array.isArray(value) ? [value as unknown[]] : []),
    ...enums(value),
  ]);
}

test("no list of the schema names a value twice, which validators refuse", () => {
  const lists = enums(json("schemas/trendlsp.schema.json"));
  assert.ok(lists.length > 10);
  for (const list of lists) {
    assert.equal(new Set(list).size, list.length, JSON.stringify(list).slice(0, 200));
  }
});

test("every command has a handler, every page of the walkthrough both languages", () => {
  const { contributes } = json("package.json") as {
    contributes: { commands: { command: string }[] };
  };
  const handlers = readFileSync("src/extension.ts", "utf8");
  for (const { command } of contributes.commands) {
    assert.match(handlers, new RegExp(`^    ${command.replace("trendlsp.", "")}: `, "m"), command);
  }
  const pages = readdirSync("walkthrough").filter((file) => !file.includes(".nls."));
  const translated = pages.flatMap((file) => [file, file.replace(/md$/, "nls.zh-cn.md")]);
  assert.deepEqual(readdirSync("walkthrough").sort(), translated.sort());
});
