// Builds the language client: which documents it serves, which settings it passes on, and the
// middleware that applies `trendlsp.outline`.
import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  type ProvideDocumentSymbolsSignature,
} from "vscode-languageclient/node";
import { findingCodes, someFindings, withRuleLink } from "./findings";
import { isDamaged, outlinePolicy, showsMore, type OutlineEntry } from "./outline";
import type { ServerCommand } from "./server_path";
import { serverSettings } from "./settings";

type Symbols = Awaited<ReturnType<ProvideDocumentSymbolsSignature>>;

/** A client for `server` that writes to `log`; the caller starts and stops it. */
export function createClient(server: ServerCommand, log: vscode.LogOutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: "markdown", scheme: "file" },
      { language: "markdown", scheme: "untitled" },
      { scheme: "file", pattern: "**/.trendlsp.yaml" },
    ],
    initializationOptions: () => serverSettings(vscode.workspace.getConfiguration("trendlsp")),
    outputChannel: log,
    diagnosticCollectionName: "trendlsp",
    middleware: middleware(log),
  };
  const command = { command: server.program, args: [...server.args] };
  const client = new LanguageClient("trendlsp", "trendlsp", command, options);
  linkRules(client);
  return client;
}

/**
 * Makes the rule of each finding a link to its page. No middleware sees the findings of articles
 * that are not open, which arrive as partial results, but all of them pass this conversion.
 */
function linkRules(client: LanguageClient): void {
  const converter = client.protocol2CodeConverter;
  const convert = converter.asDiagnostics.bind(converter);
  converter.asDiagnostics = async (findings, token) =>
    (await convert(findings, token)).map(withRuleLink);
}

function middleware(log: vscode.LogOutputChannel): Middleware {
  // VS Code asks for an outline before the findings of a new document are there, and does not ask
  // again when they come: the first answer waits for them, later ones do not.
  const waited = new WeakSet<vscode.TextDocument>();
  return {
    provideDocumentSymbols: (document, token, next) => outline(document, token, next, waited),
    workspace: {
      // A change that restarts the server reaches a client that is about to go: no reason for a message.
      didChangeConfiguration: (sections, next) =>
        next(sections).catch((error: unknown) => log.warn(String(error))),
      configuration: async (params, token, next) => {
        const answers = await next(params, token);
        return Array.isArray(answers)
          ? answers.map((answer: unknown, index) =>
              params.items[index]?.section === "trendlsp" ? serverSettings(answer) : answer,
            )
          : answers;
      },
    },
  };
}

/** Answers an outline request as `trendlsp.outline` wants it. */
async function outline(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  next: ProvideDocumentSymbolsSignature,
  waited: WeakSet<vscode.TextDocument>,
): Promise<Symbols> {
  const section = vscode.workspace.getConfiguration("trendlsp", document);
  const policy = outlinePolicy(section.get("outline"));
  if (policy === "off") {
    return [];
  }
  const symbols = await next(document, token);
  if (policy === "on" || !symbols || showsMore(symbols.map(entryOf))) {
    return symbols;
  }
  if (!waited.has(document)) {
    waited.add(document);
    await someFindings(document.uri);
  }
  return isDamaged(findingCodes(document.uri)) ? symbols : [];
}

function entryOf(symbol: vscode.DocumentSymbol | vscode.SymbolInformation): OutlineEntry {
  return "children" in symbol
    ? symbol
    : { name: symbol.name, kind: symbol.kind, children: [] };
}
