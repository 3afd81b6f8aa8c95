// What results must look like: the protocol package's own guards, and what it has none for.
import * as lsp from 'vscode-languageserver-protocol';

const isString = (value) => typeof value === 'string';
const isArray = (value) => Array.isArray(value);
/** A list; with something in it, or else the article has nothing for the request. */
export const listOf = (guard) => (value) => isArray(value) && value.length > 0 && value.every((one) => guard(one));
export const maybe = (guard) => (value) => value === null || guard(value);

const numbers = (value) => isArray(value) && value.every((one) => Number.isInteger(one) && one >= 0);
const isMarkup = (value) => isString(value) || lsp.MarkupContent.is(value);

export const tokens = (value) => numbers(value?.data) && value.data.length % 5 === 0 && isString(value.resultId);
export const delta = (value) => isString(value?.resultId) && (numbers(value.data) || (isArray(value.edits)
  && value.edits.every((edit) => numbers([edit.start, edit.deleteCount]) && numbers(edit.data ?? []))));
export const highlight = (value) => lsp.Range.is(value?.range) && [1, 2, 3, undefined].includes(value.kind);
export const symbol = (value) => isString(value?.name) && value.name !== '' && Number.isInteger(value.kind)
  && isString(value.location?.uri) && lsp.Range.is(value.location.range);
export const linked = (value) => listOf(lsp.Range.is)(value?.ranges);
export const prepared = (value) => lsp.Range.is(value?.range) && isString(value.placeholder);

/** An action whose edit comes later has none yet, which the package's guard does not know. */
export const action = (value) => lsp.CodeAction.is(value)
  || (value?.data !== undefined && lsp.CodeAction.is({ ...value, edit: { changes: {} } }));

const completionItem = (list) => (item) => isString(item.label) && item.label !== ''
  && (item.textEdit === undefined ? list.itemDefaults?.editRange !== undefined
    : lsp.TextEdit.is(item.textEdit) || lsp.InsertReplaceEdit.is(item.textEdit))
  && (item.documentation === undefined || isMarkup(item.documentation));
export const completion = (value) => typeof value?.isIncomplete === 'boolean'
  && listOf(completionItem(value))(value.items);

const full = (guard) => (value) => value?.kind === 'full' && isArray(value.items) && value.items.every((one) => guard(one));
export const report = full(lsp.Diagnostic.is);
export const workspaceReport = (value) => isArray(value?.items) && value.items.every((one) => isString(one.uri)
  && (one.version === null || Number.isInteger(one.version)) && (one.kind === 'unchanged' || report(one)));
