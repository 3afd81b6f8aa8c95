// Machine output: the documented object of `--output-format json`, one line per finding for
// `jsonl`, and the list of rules.
#include <utility>

#include "rules/lint/groups.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "server/cli/json_text.h"
#include "server/cli/report.h"
#include "server/engine/config.h"

namespace trend::cli {
namespace {

Json fix_of(const FileReport& report, const lint::Finding& finding) {
  const std::span<const lint::Fix> fixes = applicable_fixes(report, finding);
  if (fixes.empty()) return nullptr;
  const lint::Fix& fix = fixes.front();
  Json edits = Json::array();
  for (const text::Edit& edit : fix.edits.edits()) {
    edits.push_back(
        {{"offset", edit.range.begin}, {"endOffset", edit.range.end}, {"text", edit.text}});
  }
  return {{"safety", safety_name(fix.safety)},
          {"title", fix.title.in(report.language)},
          {"edits", std::move(edits)}};
}

Json finding_of(const FileReport& report, const lint::Finding& finding, const Spot& spot) {
  return {{"path", report.path},
          {"rule", finding.rule->id},
          {"name", finding.rule->name},
          {"severity", engine::severity_name(finding.severity)},
          {"message", finding.message.in(report.language)},
          {"line", spot.line},
          {"column", spot.column},
          {"endLine", spot.end_line},
          {"endColumn", spot.end_column},
          {"offset", finding.range.begin},
          {"endOffset", finding.range.end},
          {"fix", fix_of(report, finding)}};
}

Json summary_of(const Summary& summary, bool statistics) {
  Json json = {{"files", summary.files},
               {"findings", summary.findings},
               {"errors", summary.errors},
               {"warnings", summary.warnings},
               {"fixable", summary.fixable}};
  if (summary.fixing) json["fixed"] = summary.fixed;
  if (summary.baselined) json["baselined"] = *summary.baselined;
  if (statistics) {
    Json counts = Json::object();
    for (const auto& [id, count] : summary.by_rule) counts[std::string(id)] = count;
    json["rules"] = std::move(counts);
  }
  return json;
}

class JsonRenderer final : public Renderer {
 public:
  JsonRenderer(Output& out, bool lines, bool statistics)
      : out_(out), lines_(lines), statistics_(statistics) {}

  void begin() override {
    if (!lines_) out_.write(R"({"version":1,"findings":[)");
  }
  void file(const FileReport& report) override {
    SpotFinder spots(report.document);
    for (const lint::Finding* finding : report.findings) {
      if (!lines_) out_.write(first_ ? "\n" : ",\n");
      first_ = false;
      out_.write(dumped(finding_of(report, *finding, spots.of(finding->range))));
      if (lines_) out_.write("\n");
    }
  }
  void end(const Summary& summary) override {
    if (lines_) return;
    out_.write(std::string(first_ ? "" : "\n") + R"(],"summary":)" +
               dumped(summary_of(summary, statistics_)) + "}\n");
  }

 private:
  Output& out_;
  const bool lines_;
  const bool statistics_;
  bool first_ = true;
};

std::string_view default_name(lint::Default value) {
  switch (value) {
    case lint::Default::kOn:
      return "on";
    case lint::Default::kOff:
      return "off";
    default:
      return "auto";
  }
}

Json fix_kind(lint::FixKind kind) {
  switch (kind) {
    case lint::FixKind::kSafe:
      return "safe";
    case lint::FixKind::kUnsafe:
      return "unsafe";
    case lint::FixKind::kPick:
      return "pick";
    default:
      return nullptr;
  }
}

std::string_view type_name(lint::OptionType type) {
  switch (type) {
    case lint::OptionType::kInteger:
      return "integer";
    case lint::OptionType::kFlag:
      return "boolean";
    case lint::OptionType::kChoice:
      return "choice";
    case lint::OptionType::kTextList:
      return "list";
    default:
      return "text";
  }
}

Json rule_of(const lint::Rule& rule, bool zh) {
  Json options = Json::array();
  for (const lint::OptionSpec& option : rule.options) {
    Json one = {{"name", option.name},
                {"type", type_name(option.type)},
                {"default", option.default_value},
                {"description", zh ? option.zh : option.en}};
    if (option.type == lint::OptionType::kChoice) {
      one["choices"] = Json::array();
      for (const std::string_view choice : option.choices) one["choices"].push_back(choice);
    }
    options.push_back(std::move(one));
  }
  const lint::Group& group = lint::group_of(rule.id);
  return {{"rule", rule.id},
          {"name", rule.name},
          {"group", {{"id", group.id}, {"name", zh ? group.zh : group.en}}},
          {"severity", engine::severity_name(rule.severity)},
          {"default", default_name(rule.by_default)},
          {"fix", fix_kind(rule.fix)},
          {"summary", zh ? rule.summary_zh : rule.summary_en},
          {"options", std::move(options)}};
}

}  // namespace

std::unique_ptr<Renderer> make_json_renderer(Output& out, bool lines, bool statistics) {
  return std::make_unique<JsonRenderer>(out, lines, statistics);
}

std::string rules_as_json(text::Language language) {
  std::string text = R"({"version":1,"rules":[)";
  std::string_view separator = "\n";
  for (const lint::Rule* rule : lint::all_rules()) {
    text += separator;
    text += dumped(rule_of(*rule, language == text::Language::kZh));
    separator = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace trend::cli
