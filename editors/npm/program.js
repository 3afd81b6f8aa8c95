// Where the native program is: require("trendlsp") gives its path, for editors that start it themselves.
"use strict";

const { existsSync, realpathSync } = require("fs");
const { delimiter, join } = require("path");

const platform = `${process.platform}-${process.arch}`;

/** The program of the package for this platform, or null. */
function packaged() {
  try {
    return require.resolve(`@trendlsp/${platform}/bin/trendlsp`);
  } catch {
    return null;
  }
}

/** A trendlsp on PATH that is not a launcher such as this package's, which npm puts there, or null. */
function onPath() {
  const programs = (process.env.PATH || "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, "trendlsp"));
  return programs.find((program) => existsSync(program) && !realpathSync(program).endsWith(".js")) || null;
}

/** Path of the native program, or null: TRENDLSP_BINARY, the platform's package, then PATH. */
function find() {
  return process.env.TRENDLSP_BINARY || packaged() || onPath();
}

module.exports = { find, platform };
