// Everything this client can do, so that the server holds nothing back.
const types = ['namespace', 'type', 'class', 'enum', 'interface', 'struct', 'typeParameter', 'parameter',
  'variable', 'property', 'enumMember', 'event', 'function', 'method', 'macro', 'keyword', 'modifier',
  'comment', 'string', 'number', 'regexp', 'operator', 'decorator', 'label'];
const modifiers = ['declaration', 'definition', 'readonly', 'static', 'deprecated', 'abstract', 'async',
  'modification', 'documentation', 'defaultLibrary'];

export const capabilities = {
  general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    applyEdit: true, configuration: true, workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], failureHandling: 'undo',
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    symbol: {}, fileOperations: { willRename: true, didRename: true },
    codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true }, diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true }, references: {}, documentHighlight: {},
    documentLink: { tooltipSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { foldingRange: { collapsedText: true } }, selectionRange: {}, linkedEditingRange: {},
    formatting: {}, rangeFormatting: {}, onTypeFormatting: {}, codeLens: {}, inlayHint: {},
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    completion: {
      completionItem: {
        snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true,
        documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] },
      },
      completionList: { itemDefaults: ['editRange'] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
    },
    semanticTokens: {
      requests: { range: true, full: { delta: true } }, tokenTypes: types, tokenModifiers: modifiers,
      formats: ['relative'], overlappingTokenSupport: false, multilineTokenSupport: false,
    },
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: {
      relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true,
    },
  },
};
