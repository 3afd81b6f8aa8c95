// Decides which program is started as the server: `trendlsp.path`, else the npm package of the
// workspace, else the one bundled with the extension, else `trendlsp` on PATH. Knows nothing of VS Code and asks the disk only through
// `Machine`, so every case is tested without a window (test/server_path.test.ts).
import * as path from "node:path";

/** What the decision may look at besides the setting. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
  readonly home: string;
  /** The PATH variable, undefined when there is none. */
  readonly pathVariable: string | undefined;
  /** True when `file` is a regular file this user may execute. */
  isExecutable(file: string): boolean;
}

/** Where the extension and the first workspace folder are, absolute. */
export interface Places {
  readonly extension: string;
  /** Undefined in a window without a folder. */
  readonly workspace: string | undefined;
  /** Whether programs that lie in the workspace may run. */
  readonly trusted: boolean;
}

export type Origin = "setting" | "workspace" | "bundled" | "PATH";

export interface ServerCommand {
  readonly kind: "found";
  readonly program: string;
  /** Always holds one transport option; `--stdio` is added where the setting names none. */
  readonly args: readonly string[];
  readonly origin: Origin;
}

/** No server. `configured` is what the setting asked for, when it is the setting that failed. */
export interface ServerMissing {
  readonly kind: "missing";
  readonly configured: string | undefined;
  /** Every place looked at, in order, for the log. */
  readonly tried: readonly string[];
}

/**
 * Finds the server. A setting that names no runnable program is an error rather than a reason to
 * start another one: who sets a path wants that version.
 * @param setting the value of `trendlsp.path`; blank strings and empty arrays count as unset.
 */
export function findServer(
  setting: unknown,
  places: Places,
  machine: Machine,
): ServerCommand | ServerMissing {
  const [wanted, ...args] = words(setting);
  if (wanted !== undefined) {
    const tried = candidatesFor(expand(wanted, places, machine), places, machine);
    const program = tried.find((file) => machine.isExecutable(file));
    return program === undefined
      ? { kind: "missing", configured: wanted, tried }
      : { kind: "found", program, args: withTransport(args), origin: "setting" };
  }
  const candidates: [Origin, string][] = [
    ...packaged(places, machine).map((file): [Origin, string] => ["workspace", file]),
    ["bundled", path.join(places.extension, "server", programName(machine))],
    ...lookUp("trendlsp", machine).map((file): [Origin, string] => ["PATH", file]),
  ];
  const [origin, program] = candidates.find(([, file]) => machine.isExecutable(file)) ?? [];
  return origin === undefined || program === undefined
    ? { kind: "missing", configured: undefined, tried: candidates.map(([, file]) => file) }
    : { kind: "found", program, args: withTransport([]), origin };
}

/** Where `npm install trendlsp` puts the program: editor, hook and CI then run one version. */
function packaged({ workspace, trusted }: Places, machine: Machine): string[] {
  const name = `${machine.platform}-${machine.arch}`;
  return workspace !== undefined && trusted
    ? [path.join(workspace, "node_modules", "@trendlsp", name, "bin", programName(machine))]
    : [];
}

/** The setting as program and arguments. A string is one path, never split: paths hold blanks. */
function words(setting: unknown): string[] {
  const list: unknown[] = Array.isArray(setting) ? setting : [setting];
  const texts = list.filter((word): word is string => typeof word === "string");
  return texts[0] === undefined || texts[0].trim() === "" ? [] : [texts[0].trim(), ...texts.slice(1)];
}

function expand(wanted: string, places: Places, machine: Machine): string {
  const inHome = /^~(?=[\\/]|$)/.test(wanted) ? machine.home + wanted.slice(1) : wanted;
  // A function as replacement: a folder name may hold `$&`, which a string would interpret.
  return inHome.replaceAll("${workspaceFolder}", () => places.workspace ?? "");
}

/** A bare name is looked up on PATH, a relative path starts at the workspace folder. */
function candidatesFor(wanted: string, places: Places, machine: Machine): string[] {
  if (path.isAbsolute(wanted)) {
    return [wanted];
  }
  if (!/[\\/]/.test(wanted)) {
    return lookUp(wanted, machine);
  }
  return [path.resolve(places.workspace ?? machine.home, wanted)];
}

function lookUp(name: string, machine: Machine): string[] {
  const separator = machine.platform === "win32" ? ";" : ":";
  const suffix = machine.platform === "win32" && path.extname(name) === "" ? ".exe" : "";
  // Relative entries would depend on where VS Code was started; a shell's habit, not ours.
  const folders = (machine.pathVariable ?? "").split(separator).filter((f) => path.isAbsolute(f));
  return folders.map((folder) => path.join(folder, name + suffix));
}

function programName(machine: Machine): string {
  return machine.platform === "win32" ? "trendlsp.exe" : "trendlsp";
}

function withTransport(args: readonly string[]): string[] {
  return args.includes("--stdio") ? [...args] : [...args, "--stdio"];
}
