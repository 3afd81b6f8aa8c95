// The server's code actions about a whole article, asked for by kind rather than at the cursor:
// what the commands apply and the preview shows.
import * as vscode from "vscode";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentSymbolRequest,
  type CodeAction,
  type Command,
  type DocumentSymbol,
  type LanguageClient,
  type SymbolInformation,
} from "vscode-languageclient/node";

const kFixAll = "source.fixAll.trendlsp";
const kRewrite = "refactor.rewrite";

/** How the server names the renumbering, which shares its kind with other rewritings. */
const kRenumber = /^(?:全文重新编号|Renumber everything)/;

/** The edit that applies every safe fix; undefined when there is nothing to fix. */
export function fixAllEdit(
  client: LanguageClient,
  document: vscode.TextDocument,
): Promise<vscode.WorkspaceEdit | undefined> {
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  return editOf(client, document, whole, kFixAll, () => true);
}

/**
 * The edit that renumbers headings, lists and captions with all mentions of them; undefined when
 * nothing has a wrong number. The server offers it at what is numbered, so the cursor and then
 * every heading are tried.
 */
export async function renumberEdit(
  client: LanguageClient,
  document: vscode.TextDocument,
  cursor: vscode.Position,
): Promise<vscode.WorkspaceEdit | undefined> {
  for (const place of [cursor, ...(await headings(client, document))]) {
    const at = new vscode.Range(place, place);
    const edit = await editOf(client, document, at, kRewrite, ({ title }) => kRenumber.test(title));
    if (edit !== undefined) {
      return edit;
    }
  }
  return undefined;
}

async function editOf(
  client: LanguageClient,
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
  wanted: (action: CodeAction) => boolean,
): Promise<vscode.WorkspaceEdit | undefined> {
  const answers = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(range),
    context: { diagnostics: [], only: [kind] },
  });
  const found = (answers ?? []).filter(isAction).find(wanted);
  if (found === undefined) {
    return undefined;
  }
  const whole = found.edit ? found : await client.sendRequest(CodeActionResolveRequest.type, found);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(whole.edit);
  return edit !== undefined && edit.size > 0 ? edit : undefined;
}

function isAction(answer: Command | CodeAction): answer is CodeAction {
  return typeof answer.command !== "string";
}

async function headings(
  client: LanguageClient,
  document: vscode.TextDocument,
): Promise<vscode.Position[]> {
  const symbols = await client.sendRequest(DocumentSymbolRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
  });
  const places: vscode.Position[] = [];
  const walk = (list: readonly (DocumentSymbol | SymbolInformation)[]): void => {
    for (const symbol of list) {
      if ("selectionRange" in symbol) {
        const { line, character } = symbol.selectionRange.start;
        places.push(new vscode.Position(line, character));
        walk(symbol.children ?? []);
      }
    }
  };
  walk(symbols ?? []);
  return places;
}
