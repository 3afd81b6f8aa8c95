// Writes the bill of materials of a release as CycloneDX 1.5: what is linked into the program (versions of the
// Debian packages installed here) and what the VS Code extension carries (from its lock file).
// usage: node .ci/sbom.mjs VERSION > FILE
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

// Debian package and licence of everything whose code is in the static program.
const kLinked = [
  ["libcmark-gfm-dev", "BSD-2-Clause"],
  ["libcmark-gfm-extensions-dev", "BSD-2-Clause"],
  ["libyaml-dev", "MIT"],
  ["libutf8proc-dev", "MIT"],
  ["libxxhash-dev", "BSD-2-Clause"],
  ["nlohmann-json3-dev", "MIT"],
  ["libasio-dev", "BSL-1.0"],
  ["libspdlog-dev", "MIT"],
  ["libfmt-dev", "MIT"],
  ["libcli11-dev", "BSD-3-Clause"],
  ["libc6-dev", "LGPL-2.1-or-later"],
  ["libstdc++-12-dev", "GPL-3.0-or-later WITH GCC-exception-3.1"],
];

function debian([name, license]) {
  const query = ["-W", "-f", "${Version}", name];
  const version = execFileSync("dpkg-query", query, { encoding: "utf8" });
  const licenses = license.includes(" WITH ") ? [{ expression: license }] : [{ license: { id: license } }];
  const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?distro=debian-12`;
  return { type: "library", "bom-ref": purl, name, version, licenses, purl };
}

function bundled() {
  const lock = JSON.parse(readFileSync(new URL("../editors/vscode/package-lock.json", import.meta.url), "utf8"));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && !entry.dev)
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, "");
      const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
      return { type: "library", "bom-ref": purl, name, version, licenses: [{ license: { id: license } }], purl };
    });
}

const version = process.argv[2];
if (!version) {
  console.error("usage: node .ci/sbom.mjs VERSION");
  process.exit(2);
}
const bom = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: { type: "application", "bom-ref": "trendlsp", name: "trendlsp", version, licenses: [{ license: { id: "MIT" } }] } },
  components: [...kLinked.map(debian), ...bundled()],
};
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
