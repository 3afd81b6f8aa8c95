// One function per kind of thing that is said.
#include "server/lsp/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "protocol/uri.h"
#include "rules/lint/rule.h"
#include "rules/text/hash.h"
#include "server/lsp/convert.h"
#include "server/lsp/data.h"
#include "server/lsp/documents.h"

namespace trend::server {
namespace {

using protocol::JsonWriter;

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

// Of the rule, the text it is about and the message, a line for each.
std::string hash_of(const lint::Finding& finding, const Scene& scene) {
  std::uint64_t hash = text::mixed(text::kHashStart, finding.rule->id);
  hash = text::mixed(text::mixed(hash, "\n"), scene.document().slice(finding.range));
  hash = text::mixed(text::mixed(hash, "\n"), finding.message.en);
  return short_hash(hash);
}

protocol::Json data_of(const lint::Finding& finding, const Scene& scene) {
  return protocol::encode(
      DiagnosticData{.rule = std::string(finding.rule->id), .hash = hash_of(finding, scene)});
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

// What is said in place of findings, if anything.
std::optional<lsp::Diagnostic> excuse(const Scene& scene) {
  if (scene.treatment == Treatment::kTooLarge) return too_large(scene.language());
  if (scene.analysis->failure.empty()) return std::nullopt;
  return failed(scene.analysis->failure, scene.language());
}

lsp::Diagnostic more(std::size_t count, text::Language language) {
  return notice("more-findings", lsp::DiagnosticSeverity::kInformation,
                language == text::Language::kZh
                    ? fmt::format("另有 {} 处问题未列出", count)
                    : fmt::format("{} more findings are not listed", count));
}

void write(JsonWriter& out, const lsp::Position& position) {
  out.begin_object();
  out.key("line");
  out.integer(std::uint64_t{position.line});
  out.key("character");
  out.integer(std::uint64_t{position.character});
  out.end_object();
}

// Findings as members of an array, the same as encode_text(to_lsp(finding, scene)) gives. They come
// in order, so that their positions are found in one walk.
class FindingWriter {
 public:
  FindingWriter(JsonWriter& out, const Scene& scene)
      : out_(out),
        scene_(scene),
        begins_(scene.document(), scene.encoding()),
        ends_(scene.document(), scene.encoding()) {}

  void add(const lint::Finding& finding) {
    out_.begin_object();
    range(begins_.at(finding.range.begin), ends_.at(finding.range.end));
    out_.key("severity");
    out_.integer(static_cast<std::int64_t>(to_lsp(finding.severity)));
    member("code", finding.rule->id);
    rule_page(finding.rule->id);
    member("source", kDiagnosticSource);
    member("message", finding.message.in(scene_.language()));
    extras(finding);
    if (scene_.client->diagnostic_data) {
      out_.key("data");
      out_.begin_object();
      member("hash", hash_of(finding, scene_));
      member("rule", finding.rule->id);
      out_.end_object();
    }
    out_.end_object();
  }

 private:
  void member(std::string_view name, std::string_view value) {
    out_.key(name);
    out_.string(value);
  }

  void range(const lsp::Position& begin, const lsp::Position& end) {
    out_.key("range");
    out_.begin_object();
    out_.key("start");
    write(out_, begin);
    out_.key("end");
    write(out_, end);
    out_.end_object();
  }

  void rule_page(std::string_view rule_id) {
    if (!scene_.client->code_description) return;
    const std::string page = engine::rule_address(scene_.snapshot->settings.rule_docs, rule_id);
    if (page.empty()) return;
    out_.key("codeDescription");
    out_.begin_object();
    member("href", page);
    out_.end_object();
  }

  // Rare enough to go the common way.
  void extras(const lint::Finding& finding) {
    if (finding.unnecessary && scene_.client->unnecessary_tag) {
      out_.key("tags");
      out_.begin_array();
      out_.integer(static_cast<std::int64_t>(lsp::DiagnosticTag::kUnnecessary));
      out_.end_array();
    }
    if (finding.related.empty() || !scene_.client->related_information) return;
    out_.key("relatedInformation");
    out_.begin_array();
    for (const lsp::DiagnosticRelatedInformation& other : related(finding, scene_))
      out_.raw(protocol::encode_text(other));
    out_.end_array();
  }

  JsonWriter& out_;
  const Scene& scene_;
  PositionWalker begins_;
  PositionWalker ends_;
};

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
  if (scene.treatment == Treatment::kConfiguration) return {};
  if (std::optional<lsp::Diagnostic> only = excuse(scene)) return {*std::move(only)};
  const std::span<const lint::Finding> findings = scene.analysis->run.findings;
  const std::size_t listed = std::min(findings.size(), kMaxDiagnostics);
  std::vector<lsp::Diagnostic> result;
  result.reserve(listed + 1);
  for (const lint::Finding& finding : findings.first(listed))
    result.push_back(to_lsp(finding, scene));
  if (listed < findings.size()) result.push_back(more(findings.size() - listed, scene.language()));
  return result;
}

void write_diagnostics(JsonWriter& out, const Scene& scene) {
  out.begin_array();
  const std::optional<lsp::Diagnostic> only =
      scene.treatment == Treatment::kConfiguration ? std::nullopt : excuse(scene);
  if (only) out.raw(protocol::encode_text(*only));
  if (!only && scene.treatment == Treatment::kArticle) {
    const std::span<const lint::Finding> findings = scene.analysis->run.findings;
    const std::size_t listed = std::min(findings.size(), kMaxDiagnostics);
    FindingWriter writer(out, scene);
    for (const lint::Finding& finding : findings.first(listed)) writer.add(finding);
    if (listed < findings.size())
      out.raw(protocol::encode_text(more(findings.size() - listed, scene.language())));
  }
  out.end_array();
}

std::string result_id(std::string_view uri, std::string_view items) {
  const std::uint64_t hash = text::mixed(text::kHashStart, protocol::uri_key(uri));
  return short_hash(text::mixed(text::mixed(hash, "\n"), items));
}

std::string result_id(const Scene& scene) {
  JsonWriter items;
  write_diagnostics(items, scene);
  return result_id(scene.uri, items.text());
}

lsp::Diagnostic to_lsp(const engine::ConfigProblem& problem, const text::Document& document,
                       text::Encoding encoding, text::Language language) {
  lsp::Diagnostic diagnostic =
      notice("config", lsp::DiagnosticSeverity::kError, problem.message.in(language));
  diagnostic.range = to_lsp(document, problem.range, encoding);
  return diagnostic;
}

}  // namespace trend::server
