// "Open a Damaged Sample": an article to try the extension on, in a new editor and not on disk.
import * as vscode from "vscode";

/** Opens the article that the package carries. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extension, "out", "sample.md");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(document);
}
