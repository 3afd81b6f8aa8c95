// The command "Fix All Safe Findings": asks the server for source.fixAll.trendlsp over the whole
// article and applies the answer as one undo step.
import * as vscode from "vscode";

const kFixAll = vscode.CodeActionKind.Source.append("fixAll").append("trendlsp");

/** Repairs the article in the active editor and says so when there is nothing to repair. */
export async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== "markdown") {
    return;
  }
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  // The count makes VS Code resolve the actions: without it an action may come without its edit.
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    kFixAll.value,
    1,
  );
  const action = actions.find(({ kind }) => kind !== undefined && kFixAll.contains(kind));
  if (action?.edit === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("trendlsp: nothing here can be fixed safely."),
    );
    return;
  }
  if (!(await vscode.workspace.applyEdit(action.edit))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("trendlsp: the article changed meanwhile; nothing was fixed."),
    );
  }
}
