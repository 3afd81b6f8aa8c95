// Entry point: wires the commands to the server, starts it, and restarts it when a setting that
// needs it or the trust in the workspace changes.
import * as vscode from "vscode";
import { CleanedArticles } from "./cleaned";
import { fixAll, previewCleaned, renumber } from "./commands";
import { RulePages } from "./rules";
import { openSample } from "./sample";
import { Server } from "./server";
import { StatusItem } from "./status";

/** Read when the server starts; or seen in outlines, which VS Code keeps until the text changes. */
const kRestarting = ["trendlsp.path", "trendlsp.outline", "trendlsp.lang"];

let server: Server | undefined;

/** Called by VS Code when the first Markdown document opens, or a command is called. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("trendlsp", { log: true });
  const started = new Server(context.extensionPath, log);
  server = started;
  const rules = new RulePages(started);
  const cleaned = new CleanedArticles();
  const commands: Record<string, (argument?: unknown) => unknown> = {
    fixAll: () => fixAll(started),
    renumber: () => renumber(started),
    previewCleaned: () => previewCleaned(started, cleaned),
    showRule: (rule) => rules.show(rule),
    openSample: () => openSample(context.extensionUri),
    restart: () => started.restart(),
    showLog: () => log.show(true),
  };
  context.subscriptions.push(
    log,
    rules,
    cleaned,
    new StatusItem(started),
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`trendlsp.${name}`, run),
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()),
    vscode.workspace.onDidChangeConfiguration((change) =>
      kRestarting.some((name) => change.affectsConfiguration(name)) ? started.restart() : undefined,
    ),
  );
  await started.restart();
}

/** Called by VS Code when the window closes; it waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
