// Reads our findings out of VS Code's diagnostics, whether the server pushed them or VS Code
// pulled them.
import * as vscode from "vscode";

/** How long an outline waits for the first findings of a document, in milliseconds. */
const kPatience = 300;

/** Rule ids of the findings in `uri` at this moment; with `at`, of those whose range touches it. */
export function findingCodes(uri: vscode.Uri, at?: vscode.Position): string[] {
  return ourFindings(uri)
    .filter(({ range }) => at === undefined || range.contains(at))
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
}

/** The findings in `uri` at this moment. */
export function ourFindings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((finding) => finding.source === "trendlsp");
}

/**
 * The finding with its rule id as a link to the rule's page.
 * @returns the same object, changed; findings that are no rule's are left alone.
 */
export function withRuleLink(finding: vscode.Diagnostic): vscode.Diagnostic {
  if (typeof finding.code === "string" && /^[A-Z]+\d+$/.test(finding.code)) {
    const argument = encodeURIComponent(JSON.stringify([finding.code]));
    const target = vscode.Uri.parse(`command:trendlsp.showRule?${argument}`);
    finding.code = { value: finding.code, target };
  }
  return finding;
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
