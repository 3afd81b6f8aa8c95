// The commands that change or show the article in the active editor. Each says so when there is
// nothing to do.
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { fixAllEdit, renumberEdit } from "./article_actions";
import type { CleanedArticles } from "./cleaned";
import type { Server } from "./server";

/** Applies every safe fix as one undo step. */
export async function fixAll(server: Server): Promise<void> {
  const active = article(server);
  if (active === undefined) {
    return;
  }
  const edit = await fixAllEdit(active.client, active.editor.document);
  await apply(edit, vscode.l10n.t("trendlsp: nothing here can be fixed safely."));
}

/** Renumbers headings, lists and captions, with all mentions of them. */
export async function renumber(server: Server): Promise<void> {
  const active = article(server);
  if (active === undefined) {
    return;
  }
  const { document, selection } = active.editor;
  const edit = await renumberEdit(active.client, document, selection.active);
  await apply(edit, vscode.l10n.t("trendlsp: every number here is right."));
}

/** Opens a diff: the article, and what the safe fixes would make of it. */
export async function previewCleaned(server: Server, cleaned: CleanedArticles): Promise<void> {
  const active = article(server);
  if (active === undefined) {
    return;
  }
  const { document } = active.editor;
  const edit = await fixAllEdit(active.client, document);
  if (edit === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("trendlsp: nothing here can be fixed safely."),
    );
    return;
  }
  const right = cleaned.show(document, edit.get(document.uri));
  const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  const title = vscode.l10n.t("{0} ↔ cleaned", name);
  await vscode.commands.executeCommand("vscode.diff", document.uri, right, title, { preview: true });
}

/** The Markdown editor in front and a running server; says what is missing, unless it is known. */
function article(
  server: Server,
): { editor: vscode.TextEditor; client: LanguageClient } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "markdown") {
    return undefined;
  }
  const client = server.running;
  if (client === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t("trendlsp: the server is not running."));
    return undefined;
  }
  return { editor, client };
}

async function apply(edit: vscode.WorkspaceEdit | undefined, nothing: string): Promise<void> {
  if (edit === undefined) {
    void vscode.window.showInformationMessage(nothing);
  } else if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("trendlsp: the article changed meanwhile; nothing was changed."),
    );
  }
}
