// Makes a VSIX. Without options: one for every platform, without a server program (it takes
// trendlsp.path or PATH). With --server FILE --target T: one for the platform T that carries FILE.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { server: { type: "string" }, target: { type: "string" }, out: { type: "string" } },
});
if ((values.server === undefined) !== (values.target === undefined)) {
  console.error("usage: npm run package -- [--server FILE --target linux-x64] [--out FILE.vsix]");
  process.exit(2);
}
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const out = values.out ?? `${[name, values.target, version].filter(Boolean).join("-")}.vsix`;

rmSync("server", { recursive: true, force: true });
if (values.server !== undefined) {
  const program = `server/trendlsp${values.target.startsWith("win32") ? ".exe" : ""}`;
  mkdirSync("server");
  copyFileSync(values.server, program);
  chmodSync(program, 0o755);
}
const target = values.target === undefined ? [] : ["--target", values.target];
// VS Code shows no picture of an installed package, only those it finds on the web: leave them out.
const readme = "out/README.md";
mkdirSync("out", { recursive: true });
writeFileSync(readme, readFileSync("README.md", "utf8").replace(/^!\[.*\]\(images\/.*\)\n\n?/gm, ""));
const texts = ["--readme-path", readme, "--allow-missing-repository"];
const options = ["package", "--no-dependencies", ...texts, ...target];
execFileSync("node_modules/.bin/vsce", [...options, "--out", out], { stdio: "inherit" });
