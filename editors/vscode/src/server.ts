// The life of the one server of a window: found, started, stopped, restarted, and what the user
// is told when there is none. Calls are queued, so a restart during a start cannot leave two.
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createClient } from "./client";
import { findServer, type Machine, type ServerCommand, type ServerMissing } from "./server_path";

export class Server {
  private client: LanguageClient | undefined;
  private found: ServerCommand | undefined;
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;
  private readonly changed = new vscode.EventEmitter<void>();

  /** Before and after every start and stop, wanted or not. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly extension: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Starts the server, after stopping a running one. Never rejects: failures are shown. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.stopClient();
      await this.startClient();
    });
  }

  /** Stops the server; resolves when it has gone. */
  stop(): Promise<void> {
    return this.enqueue(() => this.stopClient());
  }

  /** The client of the running server; undefined while there is none. */
  get running(): LanguageClient | undefined {
    return this.client?.isRunning() ? this.client : undefined;
  }

  /** True while a start or stop is under way. */
  get isStarting(): boolean {
    return this.waiting > 0;
  }

  /** The program that was started last; undefined when none was found. */
  get command(): ServerCommand | undefined {
    return this.found;
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    this.changed.fire();
    this.queue = this.queue
      .then(step)
      .catch((error: unknown) => this.log.error(String(error)))
      .then(() => {
        this.waiting -= 1;
        this.changed.fire();
      });
    return this.queue;
  }

  private async startClient(): Promise<void> {
    const workspace = vscode.workspace.workspaceFolders?.find((f) => f.uri.scheme === "file");
    const found = findServer(
      vscode.workspace.getConfiguration("trendlsp").get("path"),
      {
        extension: this.extension,
        workspace: workspace?.uri.fsPath,
        trusted: vscode.workspace.isTrusted,
      },
      thisMachine(),
    );
    this.found = found.kind === "found" ? found : undefined;
    if (found.kind === "missing") {
      this.reportMissing(found);
      return;
    }
    this.log.info(`${found.origin}: ${[found.program, ...found.args].join(" ")}`);
    this.client = createClient(found, this.log, () => {
      void this.offerNextStep(vscode.l10n.t("trendlsp: {0} ended again and again.", found.program));
    });
    this.client.onDidChangeState(() => this.changed.fire());
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(String(error));
      const text = vscode.l10n.t("trendlsp: {0} did not start as a language server.", found.program);
      void this.offerNextStep(text);
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) {
      // A server that hangs must not block the restart meant to get rid of it.
      await client.stop(2000).catch((error: unknown) => this.log.warn(String(error)));
    }
    await client?.dispose().catch(() => undefined);
  }

  private reportMissing(missing: ServerMissing): void {
    this.log.error(["no server found; looked at:", ...missing.tried].join("\n  "));
    const text =
      missing.configured === undefined
        ? vscode.l10n.t(
            "trendlsp: no server program found. Run “npm install -D trendlsp” in the workspace, put trendlsp on PATH, or set trendlsp.path.",
          )
        : vscode.l10n.t(
            "trendlsp: the program in trendlsp.path, {0}, does not exist or may not be executed. Correct the setting, or clear it.",
            missing.configured,
          );
    void this.offerNextStep(text);
  }

  private async offerNextStep(text: string): Promise<void> {
    const settings = vscode.l10n.t("Open Settings");
    const log = vscode.l10n.t("Show Log");
    const choice = await vscode.window.showErrorMessage(text, settings, log);
    if (choice === settings) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "trendlsp.path");
    } else if (choice === log) {
      this.log.show(true);
    }
  }
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    home: homedir(),
    pathVariable: process.env["PATH"],
    isExecutable: (file) => {
      try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
      } catch {
        return false;
      }
    },
  };
}
