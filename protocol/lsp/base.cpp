// Codec instances of the shared structures.
#include "protocol/lsp/base.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::Position);
TREND_CODEC(trend::lsp::Range);
TREND_CODEC(trend::lsp::Location);
TREND_CODEC(trend::lsp::TextDocumentIdentifier);
TREND_CODEC(trend::lsp::VersionedTextDocumentIdentifier);
TREND_CODEC(trend::lsp::TextDocumentItem);
TREND_CODEC(trend::lsp::TextDocumentParams);
TREND_CODEC(trend::lsp::TextDocumentPositionParams);
TREND_CODEC(trend::lsp::MarkupContent);
TREND_CODEC(trend::lsp::Command);
TREND_CODEC(trend::lsp::DocumentFilter);
TREND_CODEC(trend::lsp::TextDocumentRegistrationOptions);
TREND_CODEC(trend::lsp::WorkDoneProgressOptions);
TREND_CODEC(trend::lsp::ResolveOptions);
TREND_CODEC(trend::lsp::DynamicRegistrationCapability);
TREND_CODEC(trend::lsp::RefreshSupportCapability);
TREND_CODEC(trend::lsp::ResolveSupport);
