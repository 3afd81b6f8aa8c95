// Entry point: wires the commands to the server, starts it, and restarts it when `trendlsp.path`
// or the trust in the workspace changes.
import * as vscode from "vscode";
import { fixAll } from "./fix_all";
import { Server } from "./server";

let server: Server | undefined;

/** Called by VS Code when the first Markdown document opens. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("trendlsp", { log: true });
  const started = new Server(context.extensionPath, log);
  server = started;
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand("trendlsp.fixAll", fixAll),
    vscode.commands.registerCommand("trendlsp.restart", () => started.restart()),
    vscode.commands.registerCommand("trendlsp.showLog", () => log.show(true)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()),
    vscode.workspace.onDidChangeConfiguration((change) =>
      change.affectsConfiguration("trendlsp.path") ? started.restart() : undefined,
    ),
  );
  await started.restart();
}

/** Called by VS Code when the window closes; it waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
