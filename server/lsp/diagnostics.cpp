// One function per kind of thing that is said.
#include "server/lsp/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "protocol/uri.h"
#include "rules/lint/rule.h"
#include "server/lsp/convert.h"
#include "server/lsp/data.h"
#include "server/lsp/documents.h"

namespace trend::server {
namespace {

std::vector<lsp::DiagnosticRelatedInformation> related(const lint::Finding& finding,
                                                       const Scene& scene) {
  std::vector<lsp::DiagnosticRelatedInformation> result;
  for (const lint::Related& other : finding.related) {
    result.push_back(
        {.location = {.uri = scene.uri,
                      .range = to_lsp(scene.document(), other.range, scene.encoding())},
         .message = other.message.in(scene.language())});
  }
  return result;
}

protocol::Json data_of(const lint::Finding& finding, const Scene& scene) {
  std::string identity(finding.rule->id);
  identity += '\n';
  identity += scene.document().slice(finding.range);
  identity += '\n';
  identity += finding.message.en;
  return protocol::encode(
      DiagnosticData{.rule = std::string(finding.rule->id), .hash = short_hash(identity)});
}

// Something about the document as a whole, put on its first line.
lsp::Diagnostic notice(const char* code, lsp::DiagnosticSeverity severity, std::string message) {
  lsp::Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.source = kDiagnosticSource;
  diagnostic.message = std::move(message);
  return diagnostic;
}

lsp::Diagnostic too_large(text::Language language) {
  constexpr std::size_t kMegabytes = kMaxArticleSize >> 20;
  return notice("article-too-large", lsp::DiagnosticSeverity::kInformation,
                language == text::Language::kZh
                    ? fmt::format("文章超过 {} MB，未作检查", kMegabytes)
                    : fmt::format("The article exceeds {} MB and is not checked", kMegabytes));
}

lsp::Diagnostic failed(const std::string& reason, text::Language language) {
  return notice("internal-error", lsp::DiagnosticSeverity::kWarning,
                language == text::Language::kZh
                    ? fmt::format("检查时发生内部错误，结果不完整：{}", reason)
                    : fmt::format("An internal error ended the check: {}", reason));
}

lsp::Diagnostic more(std::size_t count, text::Language language) {
  return notice("more-findings", lsp::DiagnosticSeverity::kInformation,
                language == text::Language::kZh
                    ? fmt::format("另有 {} 处问题未列出", count)
                    : fmt::format("{} more findings are not listed", count));
}

}  // namespace

lsp::Diagnostic to_lsp(const lint::Finding& finding, const Scene& scene) {
  const Client& client = *scene.client;
  lsp::Diagnostic diagnostic;
  diagnostic.range = to_lsp(scene.document(), finding.range, client.encoding);
  diagnostic.severity = to_lsp(finding.severity);
  diagnostic.code = std::string(finding.rule->id);
  const std::string page =
      engine::rule_address(scene.snapshot->settings.rule_docs, finding.rule->id);
  if (client.code_description && !page.empty()) diagnostic.codeDescription = {.href = page};
  diagnostic.source = kDiagnosticSource;
  diagnostic.message = finding.message.in(scene.language());
  if (finding.unnecessary && client.unnecessary_tag)
    diagnostic.tags = std::vector{lsp::DiagnosticTag::kUnnecessary};
  if (!finding.related.empty() && client.related_information)
    diagnostic.relatedInformation = related(finding, scene);
  if (client.diagnostic_data) diagnostic.data = data_of(finding, scene);
  return diagnostic;
}

std::vector<lsp::Diagnostic> diagnostics_of(const Scene& scene) {
  if (scene.treatment == Treatment::kTooLarge) return {too_large(scene.language())};
  if (scene.treatment == Treatment::kConfiguration) return {};
  if (!scene.analysis->failure.empty()) return {failed(scene.analysis->failure, scene.language())};
  const std::span<const lint::Finding> findings = scene.analysis->run.findings;
  const std::size_t listed = std::min(findings.size(), kMaxDiagnostics);
  std::vector<lsp::Diagnostic> result;
  result.reserve(listed + 1);
  for (const lint::Finding& finding : findings.first(listed))
    result.push_back(to_lsp(finding, scene));
  if (listed < findings.size()) result.push_back(more(findings.size() - listed, scene.language()));
  return result;
}

std::string result_id(const std::string& uri, const std::vector<lsp::Diagnostic>& items) {
  std::string identity = protocol::uri_key(uri);
  for (const lsp::Diagnostic& item : items) identity += '\n' + protocol::encode_text(item);
  return short_hash(identity);
}

lsp::Diagnostic to_lsp(const engine::ConfigProblem& problem, const text::Document& document,
                       text::Encoding encoding, text::Language language) {
  lsp::Diagnostic diagnostic =
      notice("config", lsp::DiagnosticSeverity::kError, problem.message.in(language));
  diagnostic.range = to_lsp(document, problem.range, encoding);
  return diagnostic;
}

}  // namespace trend::server
