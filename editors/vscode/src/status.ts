// The status item: findings in the article in front and what its parse took, as `trendlsp/status`
// tells; without a server, that there is none.
import * as vscode from "vscode";
import { ourFindings } from "./findings";
import type { Server } from "./server";
import { barText, duration, type ArticleStatus, type ServerStatus } from "./status_text";

/** The item follows typing at this distance, in milliseconds. */
const kPause = 250;

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("status", vscode.StatusBarAlignment.Right, 90);
  private timer: NodeJS.Timeout | undefined;
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.item.name = "trendlsp";
    const later = (): void => this.later();
    this.listeners = [
      server.onDidChange(() => void this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      vscode.workspace.onDidChangeTextDocument(later),
      vscode.languages.onDidChangeDiagnostics(later),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.item.dispose();
    for (const listener of this.listeners) {
      listener.dispose();
    }
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), kPause);
  }

  private async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "markdown" || !/^(?:file|untitled)$/.test(document.uri.scheme)) {
      this.item.hide();
      return;
    }
    const client = this.server.running;
    if (client === undefined) {
      this.showNoServer();
      return;
    }
    const status = await client
      .sendRequest<ServerStatus>("trendlsp/status")
      .catch(() => undefined); // another server in trendlsp.path may not know the request
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const article = status?.documents.find((each) => sameUri(each.uri, uri));
    // Another editor may have come to the front meanwhile.
    if (document === vscode.window.activeTextEditor?.document) {
      this.showArticle(ourFindings(document.uri).length, article, status);
    }
  }

  private showArticle(
    findings: number,
    article: ArticleStatus | undefined,
    status: ServerStatus | undefined,
  ): void {
    this.item.text = barText(findings, article);
    this.item.tooltip = tooltip(findings, article, status);
    this.item.command = "workbench.actions.view.problems";
    this.item.backgroundColor = undefined;
    this.item.show();
  }

  private showNoServer(): void {
    const starting = this.server.isStarting;
    this.item.text = `${starting ? "$(loading~spin)" : "$(error)"} trendlsp`;
    this.item.tooltip = starting
      ? vscode.l10n.t("The server is starting")
      : vscode.l10n.t("The server is not running: show the log");
    this.item.command = "trendlsp.showLog";
    this.item.backgroundColor = starting
      ? undefined
      : new vscode.ThemeColor("statusBarItem.errorBackground");
    this.item.show();
  }
}

function tooltip(
  findings: number,
  article: ArticleStatus | undefined,
  status: ServerStatus | undefined,
): vscode.MarkdownString {
  const lines = [`**trendlsp ${status?.version ?? ""}**`, vscode.l10n.t("Findings: {0}", findings)];
  if (article !== undefined) {
    lines.push(vscode.l10n.t("Parse: {0}", duration(article.parseMicroseconds)));
  }
  if (article?.ruleMicroseconds !== undefined) {
    lines.push(vscode.l10n.t("Rules: {0}", duration(article.ruleMicroseconds)));
  }
  if (status !== undefined && status.residentBytes > 0) {
    lines.push(vscode.l10n.t("Memory: {0} MB", Math.round(status.residentBytes / (1 << 20))));
  }
  const commands = [
    `[${vscode.l10n.t("Fix all")}](command:trendlsp.fixAll)`,
    `[${vscode.l10n.t("Preview")}](command:trendlsp.previewCleaned)`,
    `[${vscode.l10n.t("Log")}](command:trendlsp.showLog)`,
  ];
  const text = new vscode.MarkdownString([...lines, commands.join(" · ")].join("\n\n"));
  text.isTrusted = {
    enabledCommands: ["trendlsp.fixAll", "trendlsp.previewCleaned", "trendlsp.showLog"],
  };
  return text;
}

/** URIs of one document may be escaped differently. */
function sameUri(a: string, b: string): boolean {
  return a === b || vscode.Uri.parse(a).toString() === vscode.Uri.parse(b).toString();
}
