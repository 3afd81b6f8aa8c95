// Runs in VS Code's extension host and answers the driver: what VS Code knows of a document, exactly.
// One request each: POST {"ask": name, "with": [arguments]} to the socket TREND_BRIDGE.
const http = require('node:http');
const vscode = require('vscode');

const plainRange = ({ start, end }) => `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
const severities = ['error', 'warning', 'information', 'hint'];
const run = (...words) => vscode.commands.executeCommand(...words);
const uriOf = (file) => (file.includes(':') ? vscode.Uri.parse(file) : vscode.Uri.file(file));
const documentOf = (file) => vscode.workspace.openTextDocument(uriOf(file));
const ours = (finding) => finding.source === 'trendlsp';
const codeOf = ({ code }) => (typeof code === 'object' ? code.value : code);

/** The text of `document` after `edits`, which VS Code gives in no fixed order. */
function edited(document, edits) {
  let text = document.getText();
  const places = edits.map(({ range, newText }) => [document.offsetAt(range.start), document.offsetAt(range.end), newText]);
  for (const [begin, end, newText] of places.sort((a, b) => b[0] - a[0])) {
    text = text.slice(0, begin) + newText + text.slice(end);
  }
  return text;
}

function outline(symbols, depth = 0) {
  return (symbols ?? []).flatMap(({ name, range, children }) => [
    `${'  '.repeat(depth)}${range.start.line + 1} ${name}`, ...outline(children, depth + 1),
  ]);
}

const answers = {
  version: () => vscode.version,
  language: () => vscode.env.language,
  trusted: () => vscode.workspace.isTrusted,
  active: (id) => vscode.extensions.getExtension(id)?.isActive ?? false,
  findings: (file) => vscode.languages.getDiagnostics(uriOf(file)).filter(ours)
    .map((finding) => `${codeOf(finding)} ${severities[finding.severity]} ${plainRange(finding.range)}`),
  messages: (file) => vscode.languages.getDiagnostics(uriOf(file)).filter(ours).map(({ message }) => message),
  outline: async (file) => outline(await run('vscode.executeDocumentSymbolProvider', uriOf(file))),
  hover: async (file, line, character) =>
    (await run('vscode.executeHoverProvider', uriOf(file), new vscode.Position(line, character)))
      .flatMap(({ contents }) => contents.map((part) => part.value ?? part)).join('\n'),
  actions: async (file, line, character) => {
    const at = new vscode.Position(line, character);
    return (await run('vscode.executeCodeActionProvider', uriOf(file), new vscode.Range(at, at))).map(({ title }) => title);
  },
  folds: async (file) => (await run('vscode.executeFoldingRangeProvider', uriOf(file))).map(({ start, end }) => `${start + 1}-${end + 1}`),
  formatted: async (file) => {
    const edits = await run('vscode.executeFormatDocumentProvider', uriOf(file), { tabSize: 2, insertSpaces: true });
    return edited(await documentOf(file), edits ?? []);
  },
  text: async (file) => (await documentOf(file)).getText(),
  front: () => vscode.window.activeTextEditor?.document.uri.toString(),
  tabs: () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label)),
  open: async (file) => void (await vscode.window.showTextDocument(await documentOf(file), { preview: false })),
  cursor: (line, character) => {
    const editor = vscode.window.activeTextEditor;
    const at = new vscode.Position(line, character);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
  setting: (name, value) => vscode.workspace.getConfiguration().update(name, value ?? undefined, vscode.ConfigurationTarget.Global),
  inspect: (name) => vscode.workspace.getConfiguration().inspect(name),
  command: async (name, ...words) => void (await run(name, ...words)),
};

async function answer(body) {
  try {
    const { ask, with: words } = JSON.parse(body);
    return { answer: (await answers[ask](...words)) ?? null };
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
}

exports.activate = ({ subscriptions }) => {
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => (body += part)).on('end', async () => {
      response.end(JSON.stringify(await answer(body)));
    });
  });
  server.listen(process.env.TREND_BRIDGE);
  subscriptions.push({ dispose: () => server.close() });
};
