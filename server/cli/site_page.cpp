// The page of one rule: facts, text, examples, options, neighbours; in both languages.
#include <algorithm>
#include <vector>

#include "rules/lint/groups.h"
#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule_page.h"
#include "server/cli/site.h"
#include "server/cli/site_example.h"
#include "server/cli/site_peers.h"
#include "server/cli/site_text.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

using lint::PagePart;
using lint::PageSection;
using text::Language;

constexpr std::string_view kRoot = "../";
/// The first version, which all rules were part of.
constexpr std::string_view kSince = "0.1.0";

class RulePage {
 public:
  RulePage(const lint::Rule& rule, Language language)
      : rule_(rule), language_(language), zh_(language == Language::kZh) {
    sections_ = lint::read_rule_page(rule, language);
  }

  std::string render() const {
    std::string out = "<p class=\"summary\">" +
                      html_escaped(say(rule_.summary_zh, rule_.summary_en)) + "</p>\n" + facts() +
                      prose(sections_.front());
    out += examples(PagePart::kWrong) + examples(PagePart::kRight);
    bool has_options = false;
    for (std::size_t i = 1; i < sections_.size(); ++i) {
      const PageSection& section = sections_[i];
      if (section.part != PagePart::kProse) continue;
      out += heading(section.heading) + prose(section);
      if (section.heading == say("选项", "Options")) has_options = true, out += options();
    }
    if (!has_options && !rule_.options.empty()) out += heading(say("选项", "Options")) + options();
    return out + related() + switching();
  }

 private:
  std::string_view say(std::string_view zh, std::string_view en) const { return zh_ ? zh : en; }

  static std::string heading(std::string_view text) {
    return "<h2>" + html_escaped(text) + "</h2>\n";
  }

  std::string prose(const PageSection& section) const {
    std::string markdown;
    for (const std::string& part : section.prose) markdown += part + "\n\n";
    return page_html(markdown, kRoot, rule_.id);
  }

  std::string fact(std::string_view name, const std::string& html) const {
    return "<dt>" + html_escaped(name) + "</dt><dd>" + html + "</dd>\n";
  }

  std::string_view scope() const {
    if (rule_.check_comments != nullptr) return say("文章里的注释", "comments in the article");
    if (rule_.judge != nullptr)
      return say("全文，逐块收集", "the article, gathered block by block");
    if (rule_.check_article != nullptr) return say("全文", "the article");
    return say("逐块", "block by block");
  }

  std::string facts() const {
    const lint::Group& group = lint::group_of(rule_.id);
    std::string out = "<dl class=\"facts\">\n";
    out += fact(say("分组", "Group"), "<a href=\"../index.html#" + std::string(group.id) + "\">" +
                                          std::string(group.id) + "</a> " +
                                          html_escaped(say(group.zh, group.en)));
    out +=
        fact(say("级别", "Severity"),
             "<span class=\"severity " + std::string(severity_word(rule_.severity, Language::kEn)) +
                 "\">" + html_escaped(severity_word(rule_.severity, language_)) + "</span>");
    out += fact(say("默认", "Default"), html_escaped(default_word(rule_.by_default, language_)));
    out += fact(say("修复", "Fix"), html_escaped(fix_word(rule_.fix, language_)));
    out += fact(say("检查范围", "Scope"), html_escaped(scope()));
    out += fact(say("始于版本", "Since"), html_escaped(kSince));
    return out + "</dl>\n";
  }

  std::string examples(PagePart part) const {
    const bool wrong = part == PagePart::kWrong;
    std::size_t total = 0;
    for (const PageSection& section : sections_)
      if (section.part == part) total += section.examples.size();
    std::string out;
    std::size_t number = 0;
    for (const PageSection& section : sections_) {
      if (section.part != part) continue;
      out += heading(section.heading);
      for (std::size_t i = 0; i < section.prose.size(); ++i) {
        out += page_html(section.prose[i], kRoot, rule_.id);
        if (i == section.examples.size()) break;
        const std::string label = total > 1 ? std::to_string(++number) + " " : "";
        out += example_figure(rule_, section.examples[i], wrong, language_, label);
      }
    }
    return out;
  }

  std::string type(const lint::OptionSpec& option) const {
    switch (option.type) {
      case lint::OptionType::kInteger:
        return std::string(say("整数", "integer"));
      case lint::OptionType::kFlag:
        return code("true") + " / " + code("false");
      case lint::OptionType::kText:
        return std::string(say("文字", "text"));
      case lint::OptionType::kTextList:
        return std::string(say("文字列表", "list of texts"));
      default: {
        std::string names;
        for (const std::string_view choice : option.choices)
          names += (names.empty() ? "" : ", ") + code(choice);
        return names;
      }
    }
  }

  std::string options() const {
    std::string out = "<table>\n<thead><tr>";
    for (const std::string_view name : {say("名称", "Name"), say("类型", "Type"),
                                        say("默认值", "Default"), say("含义", "Meaning")})
      out += "<th scope=\"col\">" + html_escaped(name) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (const lint::OptionSpec& option : rule_.options) {
      const std::string value = option.default_value.empty() ? html_escaped(say("空", "empty"))
                                                             : code(option.default_value);
      out += "<tr><td>" + code(option.name) + "</td><td>" + type(option) + "</td><td>" + value +
             "</td><td>" + html_escaped(say(option.zh, option.en)) + "</td></tr>\n";
    }
    return out + "</tbody>\n</table>\n";
  }

  // Rules that `selectors` (ids and prefixes) name, as links.
  std::string links(std::span<const std::string_view> selectors) const {
    std::string out;
    for (const std::string_view selector : selectors) {
      const lint::Rule* rule = lint::find_rule(selector);
      if (!out.empty()) out += say("、", ", ");
      out += rule != nullptr ? rule_link(rule->id, kRoot)
                             : "<a href=\"../index.html#" + std::string(selector.substr(0, 2)) +
                                   "\">" + std::string(selector) + "</a>";
    }
    return out;
  }

  // Of an MD rule: ours. Of ours: theirs, which are rules here too where the family is there.
  std::string equivalents() const {
    std::vector<std::string> ids = markdownlint_ids_of(rule_.id);
    if (rule_.id.starts_with("MD")) ids = lint::rules_of_markdownlint(rule_.id);
    std::string out;
    for (const std::string& id : ids) {
      if (id == rule_.id) continue;
      const lint::Rule* rule = lint::find_rule(id);
      out += (out.empty() ? "" : say("、", ", "));
      out += rule != nullptr && rule->id == id ? rule_link(id, kRoot) : html_escaped(id);
    }
    if (!out.empty() && !rule_.id.starts_with("MD")) out = "markdownlint / rumdl: " + out;
    for (const std::string& name : peer_names_of(rule_.id))
      out += (out.empty() ? "" : "<br>") + html_escaped(name);
    return out;
  }

  std::string related() const {
    std::vector<std::string_view> silencers;
    for (const lint::Rule* other : lint::all_rules())
      for (const std::string_view selector : other->silences)
        if (other != &rule_ && rule_.id.starts_with(selector)) silencers.push_back(other->id);
    std::string list;
    if (!rule_.silences.empty())
      list += fact(say("它报告时不再报告", "Where it reports, these are silent"),
                   links(rule_.silences));
    if (!silencers.empty())
      list += fact(say("以下规则报告时，它不报告", "Silent where these report"), links(silencers));
    const std::string others = equivalents();
    if (!others.empty()) list += fact(say("其他工具的类似规则", "Similar rules elsewhere"), others);
    if (list.empty()) return {};
    return heading(say("相关规则", "Related")) + "<dl class=\"facts\">\n" + list + "</dl>\n";
  }

  std::string switching() const {
    const std::string id(rule_.id);
    std::string out = heading(say("配置", "Configuration")) + "<p>" + code(".trendlsp.yaml");
    out += say("：", ":");
    out += "</p>\n<pre tabindex=\"0\"><code>rules:\n  " + id + ": ";
    out += rule_.by_default == lint::Default::kOff ? "warning" : "off";
    out += "</code></pre>\n<p>";
    out += say("在文章里，对下一行：", "In an article, for the next line:");
    return out + "</p>\n<pre tabindex=\"0\"><code>&lt;!-- trendlsp-disable-next-line " + id +
           " --&gt;</code></pre>\n";
  }

  const lint::Rule& rule_;
  const Language language_;
  const bool zh_;
  std::vector<PageSection> sections_;
};

std::string step(const lint::Rule* rule, bool forward) {
  if (rule == nullptr) return "<span></span>";
  const std::string name = std::string(rule->id) + " " + std::string(rule->name);
  return "<a rel=\"" + std::string(forward ? "next" : "prev") + "\" href=\"" +
         std::string(rule->id) + ".html\">" + (forward ? name + " →" : "← " + name) + "</a>";
}

}  // namespace

std::string site_rule_page(const lint::Rule& rule, const lint::Rule* before,
                           const lint::Rule* after) {
  const std::string title = std::string(rule.id) + " " + std::string(rule.name);
  std::string body = "<h1>" + html_escaped(title) + "</h1>\n";
  for (const Language language : {Language::kZh, Language::kEn})
    body += in_language(language, "\n" + RulePage(rule, language).render(), "article") + "\n";
  body += "<nav class=\"steps\" aria-label=\"previous, next\">" + step(before, false) +
          step(after, true) + "</nav>\n";
  return html_page(title + " – trendlsp", kRoot, body);
}

}  // namespace trend::cli
