// SARIF 2.1.0 (OASIS), which code scanning services and viewers read. Results are written as they
// come; the tool with the rules that they name follows them, so that nothing has to be kept.
#include <utility>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/lint/rule_page.h"
#include "rules/text/strings.h"
#include "server/cli/explain.h"
#include "server/cli/fingerprint.h"
#include "server/cli/json_text.h"
#include "server/cli/report.h"

namespace trend::cli {
namespace {

std::string_view level(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return "error";
    case lint::Severity::kWarning:
      return "warning";
    default:
      return "note";
  }
}

// Braces are placeholders in a message (§3.11.5), brackets before a parenthesis a link (§3.11.6).
std::string plain_message(const std::string& text) {
  const bool link = text.find("](") != std::string::npos;
  std::string result;
  for (const char c : text) {
    if (c == '{' || c == '}') result += c;
    if (link && (c == '[' || c == ']' || c == '\\')) result += '\\';
    result += c;
  }
  return result;
}

Json region_of(const Spot& spot) {
  return {{"startLine", spot.line},
          {"startColumn", spot.column},
          {"endLine", spot.end_line},
          {"endColumn", spot.end_column}};
}

Json artifact_of(const std::string& path) {
  if (path.starts_with('/')) return {{"uri", "file://" + percent_encoded(path)}};
  return {{"uri", percent_encoded(path)}, {"uriBaseId", "%SRCROOT%"}};
}

std::string first_paragraph(std::string_view markdown) {
  const std::string_view text = text::trim(markdown);
  return std::string(text.substr(0, text.find("\n\n")));
}

Json rule_of(const lint::Rule& rule, const std::string& address, text::Language language) {
  const bool zh = language == text::Language::kZh;
  const std::string docs = lint::rule_page_markdown(rule, language);
  Json result = {
      {"id", rule.id},
      {"name", rule.name},
      {"shortDescription", {{"text", zh ? rule.summary_zh : rule.summary_en}}},
      {"fullDescription", {{"text", first_paragraph(docs)}}},
      {"help", {{"text", rule_page(rule, language, {})}, {"markdown", text::trim(docs)}}},
      {"defaultConfiguration",
       {{"enabled", rule.by_default != lint::Default::kOff}, {"level", level(rule.severity)}}}};
  if (!address.empty()) result["helpUri"] = address;
  return result;
}

// One file's findings as results. Each kind of place has its own finder, since each kind comes in
// order and the finders go on from the last place.
class Results {
 public:
  explicit Results(const FileReport& report)
      : report_(report),
        artifact_(artifact_of(report.path)),
        prints_(report.document, report.path),
        spots_(report.document, text::Encoding::kUtf16),
        related_(spots_),
        edits_(spots_) {}

  Json of(const lint::Finding& finding, std::size_t rule_index) {
    Json result = {{"ruleId", finding.rule->id},
                   {"ruleIndex", rule_index},
                   {"level", level(finding.severity)},
                   {"message", message(finding.message)},
                   {"locations", Json::array({place(spots_, finding.range)})},
                   {"partialFingerprints", {{"foundText/v1", prints_.next(finding)}}}};
    for (const lint::Related& related : finding.related) {
      Json one = place(related_, related.range);
      one["message"] = message(related.message);
      result["relatedLocations"].push_back(std::move(one));
    }
    for (const lint::Fix& fix : applicable_fixes(report_, finding))
      result["fixes"].push_back(fix_of(fix));
    return result;
  }

 private:
  Json message(const text::Bilingual& text) const {
    return {{"text", plain_message(text.in(report_.language))}};
  }
  Json place(SpotFinder& finder, text::Range range) const {
    return {{"physicalLocation",
             {{"artifactLocation", artifact_}, {"region", region_of(finder.of(range))}}}};
  }
  Json fix_of(const lint::Fix& fix) {
    Json replacements = Json::array();
    for (const text::Edit& edit : fix.edits.edits()) {
      const text::Edit wide = around_line_ends(report_.document, edit);
      Json one = {{"deletedRegion", region_of(edits_.of(wide.range))}};
      if (!wide.text.empty()) one["insertedContent"] = {{"text", wide.text}};
      replacements.push_back(std::move(one));
    }
    Json change = {{"artifactLocation", artifact_}, {"replacements", std::move(replacements)}};
    return {{"description", message(fix.title)},
            {"artifactChanges", Json::array({std::move(change)})},
            {"properties", {{"safety", safety_name(fix.safety)}}}};
  }

  const FileReport& report_;
  const Json artifact_;
  Fingerprints prints_;
  SpotFinder spots_;
  SpotFinder related_;
  SpotFinder edits_;
};

class SarifRenderer final : public Renderer {
 public:
  SarifRenderer(Output& out, text::Language language) : out_(out), language_(language) {}

  void begin() override {
    out_.write(
        R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/)"
        R"(sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits",)"
        R"("newlineSequences":["\r\n","\n","\r"],"defaultEncoding":"utf-8","results":[)");
  }
  void file(const FileReport& report) override {
    Results results(report);
    for (const lint::Finding* finding : report.findings) {
      out_.write(first_ ? "\n" : ",\n");
      first_ = false;
      out_.write(dumped(results.of(*finding, index_of(finding->rule, report.rule_docs))));
    }
  }
  void end(const Summary&) override {
    const std::string_view language = language_ == text::Language::kZh ? "zh-CN" : "en-US";
    Json driver = {{"name", "trendlsp"}, {"version", TREND_VERSION}, {"language", language}};
    driver["rules"] = Json::array();
    for (const auto& [rule, address] : rules_)
      driver["rules"].push_back(rule_of(*rule, address, language_));
    out_.write(std::string(first_ ? "" : "\n") + R"(],"language":")" + std::string(language) +
               R"(","tool":)" + dumped({{"driver", std::move(driver)}}) + "}]}\n");
  }

 private:
  // Rules are numbered as they turn up, and have their page where the first article says.
  std::size_t index_of(const lint::Rule* rule, const std::string& rule_docs) {
    const auto [found, added] = indices_.try_emplace(rule->id, rules_.size());
    if (added) rules_.emplace_back(rule, engine::rule_address(rule_docs, rule->id));
    return found->second;
  }

  Output& out_;
  const text::Language language_;
  std::vector<std::pair<const lint::Rule*, std::string>> rules_;
  std::map<std::string_view, std::size_t> indices_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> make_sarif_renderer(Output& out, text::Language language) {
  return std::make_unique<SarifRenderer>(out, language);
}

}  // namespace trend::cli
