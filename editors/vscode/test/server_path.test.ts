// findServer over imaginary machines: what is started for each setting, and what is said when
// nothing is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findServer, type Machine, type Places } from "../src/server_path";

const places: Places = { extension: "/ext", workspace: "/ws", trusted: true };
const kPackage = "/ws/node_modules/@trendlsp/linux-x64/bin/trendlsp";

function machine(files: string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    arch: "x64",
    home: "/home/lin",
    pathVariable: "/usr/local/bin:/usr/bin",
    isExecutable: (file) => files.includes(file),
    ...more,
  };
}

test("the setting comes before the bundled program and PATH", () => {
  const all = machine(["/opt/trendlsp", "/ext/server/trendlsp", "/usr/bin/trendlsp"]);
  assert.deepEqual(findServer("/opt/trendlsp", places, all), {
    kind: "found",
    program: "/opt/trendlsp",
    args: ["--stdio"],
    origin: "setting",
  });
});

test("the bundled program comes before PATH", () => {
  const both = machine(["/ext/server/trendlsp", "/usr/bin/trendlsp"]);
  assert.deepEqual(findServer("", places, both), {
    kind: "found",
    program: "/ext/server/trendlsp",
    args: ["--stdio"],
    origin: "bundled",
  });
});

test("the package of the workspace comes first, but only where the workspace is trusted", () => {
  const all = machine([kPackage, "/ext/server/trendlsp"]);
  const cases: [Places, string][] = [
    [places, "workspace"],
    [{ ...places, trusted: false }, "bundled"],
    [{ ...places, workspace: undefined }, "bundled"],
  ];
  for (const [where, origin] of cases) {
    const found = findServer("", where, all);
    assert.equal(found.kind === "found" && found.origin, origin);
  }
  const none = findServer("", { ...places, trusted: false }, machine([]));
  assert.equal(none.kind === "missing" && none.tried.includes(kPackage), false);
});

test("PATH is searched in its order", () => {
  const found = findServer(undefined, places, machine(["/usr/bin/trendlsp", "/usr/local/bin/trendlsp"]));
  assert.equal(found.kind === "found" && found.program, "/usr/local/bin/trendlsp");
  assert.equal(found.kind === "found" && found.origin, "PATH");
});

test("unset is an empty string, blanks, an empty array, null or a wrong type", () => {
  for (const setting of ["", "  ", [], [""], null, undefined, 7, {}]) {
    const found = findServer(setting, places, machine(["/usr/bin/trendlsp"]));
    assert.equal(found.kind === "found" && found.origin, "PATH", JSON.stringify(setting));
  }
});

test("an array is the program and its arguments; --stdio is not doubled", () => {
  const node = machine(["/usr/bin/node"]);
  const found = findServer(["node", "server.mjs"], places, node);
  assert.deepEqual(found.kind === "found" && found.args, ["server.mjs", "--stdio"]);
  const explicit = findServer(["node", "server.mjs", "--stdio"], places, node);
  assert.deepEqual(explicit.kind === "found" && explicit.args, ["server.mjs", "--stdio"]);
});

test("a string with blanks is one path", () => {
  const found = findServer("/opt/my tools/trendlsp", places, machine(["/opt/my tools/trendlsp"]));
  assert.equal(found.kind === "found" && found.program, "/opt/my tools/trendlsp");
});

test("~/, ${workspaceFolder} and relative paths are expanded, Han and $ kept", () => {
  const cases: [string, Places, string][] = [
    ["~/bin/trendlsp", places, "/home/lin/bin/trendlsp"],
    ["${workspaceFolder}/b/trendlsp", places, "/ws/b/trendlsp"],
    ["./b/trendlsp", places, "/ws/b/trendlsp"],
    ["~user/trendlsp", places, "/ws/~user/trendlsp"],
    ["${workspaceFolder}/trendlsp", { ...places, workspace: "/稿件 $& $1" }, "/稿件 $& $1/trendlsp"],
    ["b/trendlsp", { ...places, workspace: undefined }, "/home/lin/b/trendlsp"],
  ];
  for (const [setting, where, program] of cases) {
    const found = findServer(setting, where, machine([program]));
    assert.equal(found.kind === "found" && found.program, program, setting);
  }
});

test("a wrong setting is reported, not replaced by another server", () => {
  const found = findServer("/opt/gone", places, machine(["/ext/server/trendlsp", "/usr/bin/trendlsp"]));
  assert.deepEqual(found, { kind: "missing", configured: "/opt/gone", tried: ["/opt/gone"] });
});

test("a bare name that PATH does not have is reported with the places looked at", () => {
  const found = findServer("trendlsp-dev", places, machine([]));
  assert.deepEqual(found, {
    kind: "missing",
    configured: "trendlsp-dev",
    tried: ["/usr/local/bin/trendlsp-dev", "/usr/bin/trendlsp-dev"],
  });
});

test("nothing anywhere: the bundled place and PATH were looked at", () => {
  assert.deepEqual(findServer("", places, machine([])), {
    kind: "missing",
    configured: undefined,
    tried: [kPackage, "/ext/server/trendlsp", "/usr/local/bin/trendlsp", "/usr/bin/trendlsp"],
  });
});

test("relative and empty PATH entries and a missing PATH are passed over", () => {
  const odd = machine([], { pathVariable: ".::bin:/usr/bin" });
  const found = findServer("trendlsp", places, odd);
  assert.deepEqual(found.kind === "missing" && found.tried, ["/usr/bin/trendlsp"]);
  const none = findServer("trendlsp", places, machine([], { pathVariable: undefined }));
  assert.deepEqual(none.kind === "missing" && none.tried, []);
});
