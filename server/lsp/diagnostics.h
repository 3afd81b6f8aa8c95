// Findings as LSP diagnostics.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/lsp/diagnostic.h"
#include "protocol/writer.h"
#include "rules/lint/finding.h"
#include "server/engine/config_value.h"
#include "server/lsp/scene.h"
#include "server/lsp/written_findings.h"

namespace trend::server {

/// Diagnostic.source of everything we say.
inline constexpr const char* kDiagnosticSource = "trendlsp";
/// More findings than this are only counted: editors get slow, and nobody reads them.
inline constexpr std::size_t kMaxDiagnostics = 1000;

/// One finding. `code` is the rule's id; members that the client does not know are left out.
/// `codeDescription` leads to the rule's page where the configuration names a site of them.
lsp::Diagnostic to_lsp(const lint::Finding& finding, const Scene& scene);

/// All that is said about the scene's document; the scene has its analysis. An article too large to
/// analyse, an internal error and what exceeds kMaxDiagnostics are told by one diagnostic each.
std::vector<lsp::Diagnostic> diagnostics_of(const Scene& scene);

/// The same as JSON text, written directly: this is sent after every key. Costs what the findings'
/// texts are long.
void write_diagnostics(protocol::JsonWriter& out, const Scene& scene);
/// What `written` holds of the version before costs only a copy.
void write_diagnostics(protocol::JsonWriter& out, const Scene& scene, WrittenFindings& written);

/// The id of a pulled result: made of what write_diagnostics wrote, so that an equal one is always
/// unchanged.
std::string result_id(std::string_view uri, std::string_view items);
/// The same for the scene's diagnostics.
std::string result_id(const Scene& scene);

/// A mistake in a configuration file, whose text is `document`.
lsp::Diagnostic to_lsp(const engine::ConfigProblem& problem, const text::Document& document,
                       text::Encoding encoding, text::Language language);

}  // namespace trend::server
