// The right-hand side of "Preview the Cleaned Article": read-only documents that hold what the
// safe fixes would make of an article.
import * as vscode from "vscode";
import { applied } from "./text_edits";

const kScheme = "trendlsp-cleaned";

export class CleanedArticles implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registrations = [
    vscode.workspace.registerTextDocumentContentProvider(kScheme, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  ];

  readonly onDidChange = this.changed.event;

  /** The document with `edits` applied to `document` as it is now; a second call replaces it. */
  show(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): vscode.Uri {
    const uri = document.uri.with({ scheme: kScheme });
    const changes = edits.map(({ range, newText }) => ({
      begin: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }));
    this.texts.set(uri.toString(), applied(document.getText(), changes));
    this.changed.fire(uri);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  dispose(): void {
    this.changed.dispose();
    for (const registration of this.registrations) {
      registration.dispose();
    }
  }
}
