// One function per kind of thing that is said.
#include "server/lsp/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
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

// About what a finding's range takes as JSON.
constexpr std::size_t kPlaceSize = 96;

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
std::string hash_of(const lint::Finding& finding, text::Range range, const Scene& scene) {
  std::uint64_t hash = text::mixed(text::kHashStart, finding.rule->id);
  hash = text::mixed(text::mixed(hash, "\n"), scene.document().slice(range));
  hash = text::mixed(text::mixed(hash, "\n"), finding.message.en);
  return short_hash(hash);
}

protocol::Json data_of(const lint::Finding& finding, const Scene& scene) {
  return protocol::encode(DiagnosticData{.rule = std::string(finding.rule->id),
                                         .hash = hash_of(finding, finding.range, scene)});
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

// By hand, a member with its name: of each of a thousand findings it is all that is written anew.
void write_range(JsonWriter& out, const lsp::Range& range) {
  std::array<char, 128> text;
  char* end = text.data();
  const auto add = [&]<std::size_t N>(const char(&literal)[N], std::uint32_t number) {
    end = std::copy_n(literal, N - 1, end);
    end = std::to_chars(end, text.data() + text.size(), number).ptr;
  };
  add(R"("range":{"start":{"line":)", range.start.line);
  add(R"(,"character":)", range.start.character);
  add(R"(},"end":{"line":)", range.end.line);
  add(R"(,"character":)", range.end.character);
  *end++ = '}';
  *end++ = '}';
  out.raw({text.data(), static_cast<std::size_t>(end - text.data())});
}

// `range` with its lines moved by `lines`, modulo 2^32.
lsp::Range shifted(lsp::Range range, std::uint32_t lines) {
  range.start.line += lines;
  range.end.line += lines;
  return range;
}

void write_member(JsonWriter& out, std::string_view name, std::string_view value) {
  out.key(name);
  out.string(value);
}

// What stands in front of the related information: nothing of it is about places.
std::string front_members(const lint::Finding& finding, const Scene& scene) {
  const Client& client = *scene.client;
  JsonWriter out;
  out.key("severity");
  out.integer(static_cast<std::int64_t>(to_lsp(finding.severity)));
  write_member(out, "code", finding.rule->id);
  const std::string page =
      engine::rule_address(scene.snapshot->settings.rule_docs, finding.rule->id);
  if (client.code_description && !page.empty()) {
    out.key("codeDescription");
    out.begin_object();
    write_member(out, "href", page);
    out.end_object();
  }
  write_member(out, "source", kDiagnosticSource);
  write_member(out, "message", finding.message.in(scene.language()));
  if (finding.unnecessary && client.unnecessary_tag) {
    out.key("tags");
    out.begin_array();
    out.integer(static_cast<std::int64_t>(lsp::DiagnosticTag::kUnnecessary));
    out.end_array();
  }
  return out.take();
}

// `range` is where the finding stands, which its own range need not be.
std::string back_members(const lint::Finding& finding, text::Range range, const Scene& scene) {
  if (!scene.client->diagnostic_data) return {};
  JsonWriter out;
  out.key("data");
  out.begin_object();
  write_member(out, "hash", hash_of(finding, range, scene));
  write_member(out, "rule", finding.rule->id);
  out.end_object();
  return out.take();
}

// Findings as members of an array, the same as encode_text(to_lsp(finding, scene)) gives. They come
// in order, so that their lines are found in one walk, and the columns of those that are new too.
class FindingWriter {
 public:
  FindingWriter(JsonWriter& out, const Scene& scene, WrittenFindings& written)
      : out_(out),
        scene_(scene),
        written_(written),
        begins_(scene.document(), scene.encoding()),
        ends_(scene.document(), scene.encoding()) {}

  void add(const lint::Placed& placed) {
    line_ = scene_.document().lines().line_of(placed.range.begin, line_);
    const auto line = static_cast<std::uint32_t>(line_);
    const KnownMembers members = written_.get(*placed.said, [&] {
      const lsp::Range range = {begins_.at(placed.range.begin), ends_.at(placed.range.end)};
      return WrittenMembers{shifted(range, 0U - line), front_members(*placed.said, scene_),
                            back_members(*placed.said, placed.range, scene_),
                            !placed.said->related.empty() && scene_.client->related_information};
    });
    out_.begin_object();
    write_range(out_, shifted(members.range, line));
    out_.raw(members.front);
    if (members.related) write_related(placed);
    if (!members.back.empty()) out_.raw(members.back);
    out_.end_object();
  }

 private:
  void write_related(const lint::Placed& placed) {
    out_.key("relatedInformation");
    out_.begin_array();
    for (const lint::Related& other : placed.said->related) {
      out_.begin_object();
      out_.key("location");
      out_.begin_object();
      write_member(out_, "uri", scene_.uri);
      write_range(out_, to_lsp(scene_.document(), placed.at(other.range), scene_.encoding()));
      out_.end_object();
      write_member(out_, "message", other.message.in(scene_.language()));
      out_.end_object();
    }
    out_.end_array();
  }

  JsonWriter& out_;
  const Scene& scene_;
  WrittenFindings& written_;
  PositionWalker begins_;
  PositionWalker ends_;
  std::size_t line_ = 0;  // of the last finding
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
  const std::span<const lint::Finding> findings = scene.analysis->run.findings.all();
  const std::size_t listed = std::min(findings.size(), kMaxDiagnostics);
  std::vector<lsp::Diagnostic> result;
  result.reserve(listed + 1);
  for (const lint::Finding& finding : findings.first(listed))
    result.push_back(to_lsp(finding, scene));
  if (listed < findings.size()) result.push_back(more(findings.size() - listed, scene.language()));
  return result;
}

void write_diagnostics(JsonWriter& out, const Scene& scene) {
  WrittenFindings written;
  write_diagnostics(out, scene, written);
}

void write_diagnostics(JsonWriter& out, const Scene& scene, WrittenFindings& written) {
  out.begin_array();
  const std::optional<lsp::Diagnostic> only =
      scene.treatment == Treatment::kConfiguration ? std::nullopt : excuse(scene);
  if (only) out.raw(protocol::encode_text(*only));
  if (!only && scene.treatment == Treatment::kArticle) {
    const std::span<const lint::Placed> findings = scene.analysis->run.findings.placed();
    const std::size_t listed = std::min(findings.size(), kMaxDiagnostics);
    out.reserve(written.size() + listed * kPlaceSize);
    FindingWriter writer(out, scene, written);
    for (const lint::Placed& placed : findings.first(listed)) writer.add(placed);
    written.end_round(scene.analysis->run.findings);
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
