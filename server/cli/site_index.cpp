// The list of all rules, what the search knows about them, and the table of other tools' names.
#include <algorithm>
#include <array>
#include <set>

#include "rules/lint/groups.h"
#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule_page.h"
#include "rules/text/strings.h"
#include "server/cli/json_text.h"
#include "server/cli/site.h"
#include "server/cli/site_peers.h"
#include "server/cli/site_text.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

using text::Bilingual;
using text::Language;

template <typename Word>
Bilingual in_both(const Word& word) {
  return {std::string(word(Language::kZh)), std::string(word(Language::kEn))};
}

Bilingual severity_words(lint::Severity severity) {
  return in_both([&](Language language) { return severity_word(severity, language); });
}
Bilingual default_words(lint::Default value) {
  return in_both([&](Language language) { return default_word(value, language); });
}
Bilingual fix_words(lint::FixKind kind) {
  return in_both([&](Language language) { return fix_word(kind, language); });
}

// The values of data attributes, which filters compare.
std::string severity_key(lint::Severity severity) { return severity_words(severity).en; }
std::string default_key(lint::Default value) { return default_words(value).en; }
std::string fix_key(lint::FixKind kind) {
  constexpr std::array<std::string_view, 4> kKeys = {"none", "safe", "unsafe", "pick"};
  return std::string(kKeys[static_cast<std::size_t>(kind)]);
}

std::string item(const lint::Rule& rule) {
  std::string also;
  for (const std::string& id : markdownlint_ids_of(rule.id)) also += text::ascii_lower(id) + " ";
  for (const std::string& name : peer_names_of(rule.id)) also += text::ascii_lower(name) + " ";
  const std::string id(rule.id);
  std::string out = "<li data-id=\"" + id + "\" data-name=\"" + html_escaped(rule.name) +
                    "\" data-also=\"" + html_escaped(also) + "\" data-group=\"" +
                    std::string(lint::group_of(rule.id).id) + "\" data-severity=\"" +
                    severity_key(rule.severity) + "\" data-default=\"" +
                    default_key(rule.by_default) + "\" data-fix=\"" + fix_key(rule.fix) + "\">";
  out += "<a href=\"rules/" + id + ".html\"><strong>" + id + "</strong> <span class=\"name\">" +
         html_escaped(rule.name) + "</span></a><span>";
  out += bilingual({std::string(rule.summary_zh), std::string(rule.summary_en)});
  out += "</span><span class=\"tags\"><span class=\"severity " + severity_key(rule.severity) +
         "\">" + bilingual(severity_words(rule.severity)) + "</span>";
  if (rule.by_default != lint::Default::kOn)
    out += " · " + bilingual(default_words(rule.by_default));
  if (rule.fix != lint::FixKind::kNone) {
    const Bilingual fix = fix_words(rule.fix);
    out += " · " + bilingual({"修复：" + fix.zh, "fix: " + fix.en});
  }
  return out + "</span></li>\n";
}

struct Choice {
  std::string key;
  Bilingual words;
};

// Entries of a list box cannot hold two languages in elements of their own.
std::string filter(std::string_view name, const Bilingual& label,
                   const std::vector<Choice>& choices) {
  std::string out = "<label>" + bilingual(label) + "<select name=\"" + std::string(name) + "\">";
  out += "<option value=\"\">全部 / all</option>";
  for (const Choice& choice : choices) {
    out += "<option value=\"" + html_escaped(choice.key) + "\">" +
           html_escaped(choice.words.zh + " / " + choice.words.en) + "</option>";
  }
  return out + "</select></label>\n";
}

std::vector<Choice> group_choices() {
  std::set<std::string_view> used;
  for (const lint::Rule* rule : lint::all_rules()) used.insert(lint::group_of(rule->id).id);
  std::vector<Choice> choices;
  for (const lint::Group& group : lint::all_groups()) {
    if (used.count(group.id) == 0) continue;
    choices.push_back(
        {std::string(group.id),
         {std::string(group.id) + " " + std::string(group.zh), std::string(group.en)}});
  }
  return choices;
}

std::string search_form() {
  std::vector<Choice> severities;
  for (const auto severity : {lint::Severity::kError, lint::Severity::kWarning,
                              lint::Severity::kInfo, lint::Severity::kHint})
    severities.push_back({severity_key(severity), severity_words(severity)});
  std::vector<Choice> defaults;
  for (const auto value : {lint::Default::kOn, lint::Default::kOff, lint::Default::kAuto})
    defaults.push_back({default_key(value), default_words(value)});
  std::vector<Choice> fixes;
  for (const auto kind :
       {lint::FixKind::kSafe, lint::FixKind::kUnsafe, lint::FixKind::kPick, lint::FixKind::kNone})
    fixes.push_back({fix_key(kind), fix_words(kind)});
  return "<form class=\"search\" role=\"search\">\n<label>" +
         bilingual({"搜索编号、名称、正文、MD 编号", "Search ids, names, texts, MD ids"}) +
         "<input type=\"search\" id=\"search\" autocomplete=\"off\"></label>\n" +
         filter("group", {"分组", "Group"}, group_choices()) +
         filter("severity", {"级别", "Severity"}, severities) +
         filter("default", {"默认", "Default"}, defaults) + filter("fix", {"修复", "Fix"}, fixes) +
         "<button type=\"submit\">" + bilingual({"打开第一条", "Open the first"}) +
         "</button>\n</form>\n<p class=\"count\" role=\"status\" id=\"found\"></p>\n";
}

std::string joined_links(const std::vector<std::string_view>& ids) {
  std::string out;
  for (const std::string_view id : ids) {
    const lint::Rule* rule = lint::find_rule(id);
    if (rule != nullptr && rule->id == id) out += (out.empty() ? "" : " ") + rule_link(id, "");
  }
  return out;
}

std::string table_of(std::string_view name, const std::string& rows) {
  return "<h2>" + html_escaped(name) + "</h2>\n<table>\n<thead><tr><th scope=\"col\">" +
         html_escaped(name) + "</th><th scope=\"col\">trendlsp</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody>\n</table>\n";
}

std::string row(std::string_view theirs, const std::string& links) {
  return links.empty() ? "" : "<tr><td>" + code(theirs) + "</td><td>" + links + "</td></tr>\n";
}

}  // namespace

std::string site_index() {
  std::string body = "<h1>" + bilingual({"trendlsp 的规则", "The rules of trendlsp"}) + "</h1>\n";
  body += search_form();
  for (const lint::Group& group : lint::all_groups()) {
    std::string items;
    std::size_t count = 0;
    for (const lint::Rule* rule : lint::all_rules()) {
      if (lint::group_of(rule->id).id != group.id) continue;
      items += item(*rule);
      ++count;
    }
    if (count == 0) continue;
    body += "<section class=\"group\" id=\"" + std::string(group.id) + "\">\n<h2>" +
            std::string(group.id) + " " +
            bilingual({std::string(group.zh), std::string(group.en)}) + " <span class=\"count\">" +
            std::to_string(count) + "</span></h2>\n<ul class=\"rules\">\n" + items +
            "</ul>\n</section>\n";
  }
  return html_page("trendlsp – 规则 / rules", "", body, "<script src=\"search.js\"></script>\n");
}

std::string site_search_texts() {
  Json texts = Json::object();
  for (const lint::Rule* rule : lint::all_rules()) {
    std::string text;
    for (const Language language : {Language::kZh, Language::kEn})
      for (const lint::PageSection& section : lint::read_rule_page(*rule, language))
        for (const std::string& prose : section.prose) text += prose + "\n";
    texts[std::string(rule->id)] = text::ascii_lower(text);
  }
  return "window.trendlspTexts = " + texts.dump() + ";\n";
}

std::string site_equivalents() {
  std::string body = "<h1>" + bilingual({"与其他工具的对应", "Equivalents in other tools"}) +
                     "</h1>\n<p>" +
                     bilingual({"名称相对应，判断的范围未必完全一致。",
                                "The names correspond; what exactly is reported may differ."}) +
                     "</p>\n";
  std::string rows;
  for (const std::string& id : markdownlint_ids()) {
    const std::vector<std::string> ours = lint::rules_of_markdownlint(id);
    rows += row(id, joined_links({ours.begin(), ours.end()}));
  }
  body += table_of("markdownlint, rumdl", rows);
  for (const Peer& peer : all_peers()) {
    rows.clear();
    for (const PeerRule& rule : peer.rules) rows += row(rule.name, joined_links(ids_in(rule.ours)));
    body += table_of(peer.name, rows);
  }
  return html_page("trendlsp – 对应 / equivalents", "", body);
}

}  // namespace trend::cli
