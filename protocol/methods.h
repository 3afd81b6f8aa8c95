// Every message this program knows: include this to route or to send. Each is a struct in
// trend::lsp::methods with kMethod, kDirection, Params and Result (see method.h).
#pragma once

#include "protocol/lsp/code_action.h"
#include "protocol/lsp/completion.h"
#include "protocol/lsp/configuration.h"
#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/document_link.h"
#include "protocol/lsp/edit.h"
#include "protocol/lsp/fold.h"
#include "protocol/lsp/hover.h"
#include "protocol/lsp/lens_hint.h"
#include "protocol/lsp/lifecycle.h"
#include "protocol/lsp/navigation.h"
#include "protocol/lsp/rename.h"
#include "protocol/lsp/selection_range.h"
#include "protocol/lsp/semantic_tokens.h"
#include "protocol/lsp/symbol.h"
#include "protocol/lsp/sync.h"
#include "protocol/lsp/typing.h"
#include "protocol/lsp/window.h"
#include "protocol/lsp/workspace.h"
#include "protocol/lsp/workspace_symbol.h"
