// Builds the language client: which documents it serves, which settings it passes on, and the
// middleware that applies `trendlsp.outline`.
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  State,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
  type ProvideDocumentSymbolsSignature,
} from "vscode-languageclient/node";
import { findingCodes, someFindings, withRuleLink } from "./findings";
import { isDamaged, outlinePolicy, showsMore, type OutlineEntry } from "./outline";
import { Restarts } from "./restarts";
import type { ServerCommand } from "./server_path";
import { serverSettings } from "./settings";

type Symbols = Awaited<ReturnType<ProvideDocumentSymbolsSignature>>;

/** Writes of a failed start to the log only: whoever starts the server has a message with a next step. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown, show?: boolean | "force"): void {
    super.error(message, data, this.isRunning() && show);
  }
}

/**
 * A client for `server` that writes to `log`; the caller starts and stops it.
 * @param giveUp called when the server ran, ended too often and is not started again.
 */
export function createClient(
  server: ServerCommand,
  log: vscode.LogOutputChannel,
  giveUp: () => void,
): LanguageClient {
  let ran = false;
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
    errorHandler: errorHandler(() => ran, giveUp),
    initializationFailedHandler: () => false,
  };
  const command = { command: server.program, args: [...server.args] };
  const client = new Client("trendlsp", "trendlsp", command, options);
  client.onDidChangeState(({ newState }) => (ran ||= newState === State.Running));
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

/**
 * The library's own handler restarts a program that never answered, and tells the user of streams and
 * pipes: here whoever starts the server says that it did not start.
 */
function errorHandler(ran: () => boolean, giveUp: () => void): ErrorHandler {
  const restarts = new Restarts();
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const again = ran() && restarts.another(performance.now());
      if (ran() && !again) {
        giveUp();
      }
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
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
