// Makes a VSIX. Without options: one for every platform, without a server program (it takes
// trendlsp.path or PATH). With --target T --binary FILE: one for the platform T that carries FILE.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

// For each target, the machine in the header of its ELF file. Static programs fit Alpine as well.
const kMachines = { "linux-x64": 62, "alpine-x64": 62, "linux-arm64": 183, "alpine-arm64": 183 };
const kUsage = `usage: node scripts/package.mjs [--target T --binary FILE] [--out FILE.vsix]
  T: ${Object.keys(kMachines).join(" ")}`;

function fail(text) {
  console.error(text);
  process.exit(2);
}

function options() {
  const names = { binary: { type: "string" }, target: { type: "string" }, out: { type: "string" } };
  try {
    return parseArgs({ options: names }).values;
  } catch (error) {
    return fail(`${error.message}\n${kUsage}`);
  }
}

/** Refuses a program for another machine: a package with it installs, and does nothing. */
function requireMachine(file, target) {
  const header = readFileSync(file).subarray(0, 20);
  const isElf = header.length === 20 && header.readUInt32BE(0) === 0x7f454c46;
  if (!isElf || header.readUInt16LE(18) !== kMachines[target]) {
    fail(`${file} is no program for ${target}`);
  }
}

const { binary, target, out } = options();
if ((binary === undefined) !== (target === undefined) || (target && !(target in kMachines))) {
  fail(kUsage);
}
rmSync("server", { recursive: true, force: true });
if (binary !== undefined) {
  requireMachine(binary, target);
  mkdirSync("server");
  copyFileSync(binary, "server/trendlsp");
  chmodSync("server/trendlsp", 0o755);
}
mkdirSync("out", { recursive: true });
copyFileSync("../../tests/articles/generated-wrapper.md", "out/sample.md");
// VS Code shows no picture of an installed package, only those it finds on the web: leave them out,
// with links to files that the package has not.
const readme = readFileSync("README.md", "utf8")
  .replace(/^!\[.*\]\(images\/.*\)\n\n?/gm, "")
  .replace(/^\[简体中文\].*\n\n/m, "")
  .replace(/^## Working on it\n[^]*/m, "");
writeFileSync("out/README.md", readme);

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const file = out ?? `${[name, target, version].filter(Boolean).join("-")}.vsix`;
const forTarget = target === undefined ? [] : ["--target", target];
const texts = ["--readme-path", "out/README.md", "--allow-missing-repository"];
const vsce = ["package", "--no-dependencies", ...texts, ...forTarget, "--out", file];
execFileSync("node_modules/.bin/vsce", vsce, { stdio: "inherit" });
