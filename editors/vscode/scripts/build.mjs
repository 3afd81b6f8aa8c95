// Bundles the extension into out/extension.js; with --tests, every test into out/test/.
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const tests = process.argv.includes("--tests");
const shared = {
  bundle: true,
  platform: "node",
  target: "node18", // the Node of VS Code 1.82
  external: ["vscode"],
  logLevel: "warning",
};
if (tests) {
  rmSync("out/test", { recursive: true, force: true });
  const entryPoints = readdirSync("test").map((file) => `test/${file}`);
  await build({ ...shared, entryPoints, outdir: "out/test", sourcemap: "inline" });
} else {
  await build({
    ...shared,
    entryPoints: ["src/extension.ts"],
    outfile: "out/extension.js",
    minify: true,
    legalComments: "eof",
  });
}
