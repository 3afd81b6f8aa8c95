// Every request a server may advertise, in order; each with the capability that advertises it.
import * as lsp from 'vscode-languageserver-protocol';
import * as shape from './shapes.mjs';

/** The place right behind `before` in the article's text. */
function place(article, before) {
  const offset = article.text.indexOf(before) + before.length;
  if (offset < before.length) throw new Error(`not in the article: ${before}`);
  const lines = article.text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}
const at = (before) => (article) => ({ textDocument: { uri: article.uri }, position: place(article, before) });
const whole = (article) => ({ textDocument: { uri: article.uri } });
const everywhere = (article) => ({
  ...whole(article),
  range: { start: { line: 0, character: 0 }, end: place(article, article.text) },
});
const options = { tabSize: 2, insertSpaces: true };

// [capability, request type, parameters from (article, earlier results by method), guard]
export const requests = [
  ['hoverProvider', lsp.HoverRequest, at('## 1. '), lsp.Hover.is],
  ['documentSymbolProvider', lsp.DocumentSymbolRequest, whole, shape.listOf(lsp.DocumentSymbol.is)],
  ['foldingRangeProvider', lsp.FoldingRangeRequest, whole, shape.listOf(lsp.FoldingRange.is)],
  ['selectionRangeProvider', lsp.SelectionRangeRequest,
    (article) => ({ ...whole(article), positions: [place(article, '省'), place(article, '功')] }),
    (value) => shape.listOf(lsp.SelectionRange.is)(value) && value.length === 2],
  ['definitionProvider', lsp.DefinitionRequest, at('要点见表'), shape.listOf(lsp.LocationLink.is)],
  ['referencesProvider', lsp.ReferencesRequest,
    (article) => ({ ...at('## 1. ')(article), context: { includeDeclaration: true } }), shape.listOf(lsp.Location.is)],
  ['documentHighlightProvider', lsp.DocumentHighlightRequest, at('要点见表'), shape.listOf(shape.highlight)],
  ['documentLinkProvider', lsp.DocumentLinkRequest, whole, shape.listOf(lsp.DocumentLink.is)],
  ['documentLinkProvider.resolveProvider', lsp.DocumentLinkResolveRequest,
    (_, results) => results['textDocument/documentLink'][0], (value) => lsp.DocumentLink.is(value) && value.target !== undefined],
  ['completionProvider', lsp.CompletionRequest, at(']('), shape.completion],
  ['completionProvider.resolveProvider', lsp.CompletionResolveRequest,
    (_, results) => results['textDocument/completion'].items[0], (value) => typeof value?.label === 'string'],
  ['documentFormattingProvider', lsp.DocumentFormattingRequest,
    (article) => ({ ...whole(article), options }), shape.listOf(lsp.TextEdit.is)],
  ['documentRangeFormattingProvider', lsp.DocumentRangeFormattingRequest,
    (article) => ({ ...everywhere(article), options }), shape.listOf(lsp.TextEdit.is)],
  ['documentOnTypeFormattingProvider', lsp.DocumentOnTypeFormattingRequest,
    (article) => ({ ...at('| 存算一体 |')(article), ch: '|', options }), (value) => value.every((edit) => lsp.TextEdit.is(edit))],
  ['linkedEditingRangeProvider', lsp.LinkedEditingRangeRequest, at('\n# 终端'), shape.linked],
  ['renameProvider.prepareProvider', lsp.PrepareRenameRequest, at('## 1. 专'), shape.prepared],
  ['renameProvider', lsp.RenameRequest,
    (article) => ({ ...at('## 1. 专')(article), newName: '专门芯片' }), lsp.WorkspaceEdit.is],
  ['codeActionProvider', lsp.CodeActionRequest,
    (article) => ({ ...everywhere(article), context: { diagnostics: [] } }), shape.listOf(shape.action)],
  ['codeActionProvider.resolveProvider', lsp.CodeActionResolveRequest,
    (_, results) => results['textDocument/codeAction'].find((action) => action.data !== undefined),
    (value) => lsp.CodeAction.is(value) && lsp.WorkspaceEdit.is(value.edit)],
  ['codeLensProvider', lsp.CodeLensRequest, whole, shape.listOf(lsp.CodeLens.is)],
  ['codeLensProvider.resolveProvider', lsp.CodeLensResolveRequest,
    (_, results) => results['textDocument/codeLens'][0], (value) => lsp.CodeLens.is(value) && lsp.Command.is(value.command)],
  ['inlayHintProvider', lsp.InlayHintRequest, everywhere, shape.listOf(lsp.InlayHint.is)],
  ['semanticTokensProvider.full', lsp.SemanticTokensRequest, whole, shape.tokens],
  ['semanticTokensProvider.full.delta', lsp.SemanticTokensDeltaRequest,
    (article, results) => ({ ...whole(article), previousResultId: results['textDocument/semanticTokens/full'].resultId }), shape.delta],
  ['semanticTokensProvider.range', lsp.SemanticTokensRangeRequest, everywhere,
    (value) => Array.isArray(value?.data) && value.data.length % 5 === 0 && value.data.length > 0],
  ['diagnosticProvider', lsp.DocumentDiagnosticRequest, whole, (value) => shape.report(value) && value.items.length > 0],
  ['diagnosticProvider.workspaceDiagnostics', lsp.WorkspaceDiagnosticRequest,
    () => ({ previousResultIds: [] }), (value) => shape.workspaceReport(value) && value.items.length > 0],
  ['workspaceSymbolProvider', lsp.WorkspaceSymbolRequest, () => ({ query: '现状' }), shape.listOf(shape.symbol)],
  ['workspace.fileOperations.willRename', lsp.WillRenameFilesRequest,
    (article) => ({ files: [{ oldUri: `${article.folder}/older.md`, newUri: `${article.folder}/newer.md` }] }),
    (value) => lsp.WorkspaceEdit.is(value)],
];
