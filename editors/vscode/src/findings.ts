// Reads our findings out of VS Code's diagnostics, whether the server pushed them or VS Code
// pulled them.
import * as vscode from "vscode";

/** How long an outline waits for the first findings of a document, in milliseconds. */
const kPatience = 300;

/** Rule ids of the findings in `uri` at this moment. */
export function findingCodes(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((finding) => finding.source === "trendlsp")
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
}

/** Resolves when the document `uri` has findings, or has had its time to get some. */
export function someFindings(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, kPatience);
    const listener = vscode.languages.onDidChangeDiagnostics(check);
    function check(): void {
      if (findingCodes(uri).length > 0) {
        done();
      }
    }
    function done(): void {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    }
    check();
  });
}
