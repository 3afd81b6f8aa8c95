#!/usr/bin/env node
// Starts the native program with the same arguments, streams, signals and exit status.
"use strict";

const { spawn } = require("child_process");
const { find, platform } = require("../program.js");

const program = find();
if (program === null) {
  process.stderr.write(
    `trendlsp: no program for ${platform}: the package @trendlsp/${platform} is not installed and there is no trendlsp on PATH.\n` +
      "Install without --omit=optional, put trendlsp on PATH, or name it in TRENDLSP_BINARY.\n" +
      `trendlsp：没有适用于 ${platform} 的程序：未安装 @trendlsp/${platform}，PATH 中也没有 trendlsp。\n`,
  );
  process.exit(2);
}

const child = spawn(program, process.argv.slice(2), { stdio: "inherit" });
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  process.stderr.write(`trendlsp: cannot start ${program}: ${error.message}\n`);
  process.exit(2);
});
child.on("exit", (status, signal) => {
  if (signal === null) process.exit(status);
  for (const name of signals) process.removeAllListeners(name);
  process.kill(process.pid, signal);
});
