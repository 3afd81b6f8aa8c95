// "Show Rule": the page of a rule in VS Code's Markdown preview, written by the server program in
// the language of its messages.
import { execFile } from "node:child_process";
import * as vscode from "vscode";
import { findingCodes } from "./findings";
import { pageMarkdown, readRules } from "./rule_page";
import type { Server } from "./server";

const kScheme = "trendlsp-rule";

/** How long the program may take for a page, in milliseconds. */
const kPatience = 5000;

export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(kScheme, this);

  constructor(private readonly server: Server) {}

  /**
   * Shows the page of a rule.
   * @param rule its id; when it is anything else, the finding at the cursor or the user decides.
   */
  async show(rule?: unknown): Promise<void> {
    const id = typeof rule === "string" ? rule : (ruleAtCursor() ?? (await this.pick()));
    if (id === undefined) {
      return;
    }
    const uri = vscode.Uri.from({ scheme: kScheme, path: `/${id}.md` });
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const id = path.slice(1).replace(/\.md$/, "");
    // What does not look like a rule never reaches a command line.
    const page = /^\w+$/.test(id) ? await this.run(["--explain", id]) : undefined;
    return page === undefined
      ? vscode.l10n.t("trendlsp: there is no page for {0}.", id)
      : pageMarkdown(page);
  }

  dispose(): void {
    this.registration.dispose();
  }

  private async pick(): Promise<string | undefined> {
    const rules = readRules((await this.run(["--rules", "--output-format", "json"])) ?? "");
    if (rules.length === 0) {
      void vscode.window.showWarningMessage(vscode.l10n.t("trendlsp: the server is not running."));
      return undefined;
    }
    const items = rules.map(({ id, name, summary }) => ({ label: id, description: name, detail: summary }));
    const placeHolder = vscode.l10n.t("Rule to show");
    const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
    return (await vscode.window.showQuickPick(items, options))?.label;
  }

  /** What the program prints; undefined when it is missing, fails or takes too long. */
  private run(args: readonly string[]): Promise<string | undefined> {
    const command = this.server.command;
    if (command === undefined) {
      return Promise.resolve(undefined);
    }
    // In ["node", "server.mjs", "--log-level=debug"] the words before the first option name the program.
    const options = command.args.findIndex((word) => word.startsWith("-"));
    const words = command.args.slice(0, options === -1 ? undefined : options);
    return new Promise((resolve) =>
      execFile(
        command.program,
        [...words, ...args, "--lang", language()],
        { timeout: kPatience, maxBuffer: 4 << 20 },
        (error, output) => resolve(error === null ? output : undefined),
      ),
    );
  }
}

/** `trendlsp.lang`, else the display language; the server does the same. */
function language(): "zh" | "en" {
  const set = vscode.workspace.getConfiguration("trendlsp").get("lang");
  return set === "zh" || (set !== "en" && /^zh\b/i.test(vscode.env.language)) ? "zh" : "en";
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && findingCodes(editor.document.uri, editor.selection.active)[0];
}
