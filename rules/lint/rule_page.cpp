// Pages are ours and plain, so a scan over lines suffices: `##` headings and fences in column 0.
#include "rules/lint/rule_page.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "rules/text/strings.h"
#include "rules/text/visible_form.h"

namespace trend::lint {
namespace {

using text::Language;

std::string_view cut(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

article::Date parse_date(std::string_view text) {
  article::Date date;
  int* const parts[] = {&date.year, &date.month, &date.day};
  for (int* const part : parts) {
    const std::string_view digits = cut(text, '-');
    std::from_chars(digits.data(), digits.data() + digits.size(), *part);
  }
  date.valid = article::date_exists(date.year, date.month, date.day);
  return date;
}

bool set_option(const Rule& rule, std::string_view name, std::string_view value,
                RuleOptions& options) {
  OptionValue parsed{{std::string(value)}};
  const auto spec = std::find_if(rule.options.begin(), rule.options.end(),
                                 [&](const OptionSpec& known) { return known.name == name; });
  if (spec != rule.options.end() && spec->type == OptionType::kTextList) {
    parsed.texts.clear();
    while (!value.empty()) parsed.texts.emplace_back(cut(value, ','));
  }
  return options.set(name, parsed);
}

// `info` is what follows "markdown"; README.md of this folder knows its words.
PageExample prepared(const Rule& rule, std::string_view info, std::string text) {
  PageExample example;
  example.info = info;
  example.settings.select_only = true;
  example.settings.select.emplace_back(rule.id);
  RuleOptions options(rule);
  bool has_options = false;
  while (!info.empty()) {
    const std::string_view word = cut(info, ' ');
    std::string_view value = word;
    const std::string_view name = cut(value, '=');
    bool understood = true;
    if (word == "no-final-newline" && !text.empty()) {
      text.pop_back();
    } else if (name == "file") {
      example.file_name = value;
    } else if (name == "files") {
      example.files = value;
    } else if (name == "today") {
      example.settings.today = parse_date(value);
      understood = example.settings.today.valid;
    } else if (name == "rules") {
      example.settings.select.clear();
      while (!value.empty()) {
        example.settings.select.emplace_back(cut(value, ','));
        understood = understood && selects_any(example.settings.select.back());
      }
    } else {
      understood = set_option(rule, name, value, options);
      has_options = true;
    }
    if (!understood) example.mistake = word;
  }
  if (has_options) example.settings.options.emplace(std::string(rule.id), options);
  example.text = text::from_visible_form(text);
  return example;
}

PagePart part_of(std::string_view heading) {
  if (heading == "正确" || heading == "Right") return PagePart::kRight;
  if (heading == "错误" || heading == "Wrong") return PagePart::kWrong;
  return PagePart::kProse;
}

std::vector<PageSection> read_page(const Rule& rule, std::string_view page) {
  std::vector<PageSection> sections;
  const auto open = [&](std::string_view heading) {
    sections.push_back({part_of(heading), std::string(heading), {""}, {}});
  };
  open("");
  std::string fence;  // of the open block, or empty
  std::string info;
  std::string example;
  bool is_example = false;
  while (!page.empty()) {
    const std::string_view line = cut(page, '\n');
    PageSection& section = sections.back();
    if (!fence.empty() && line == fence && is_example) {
      section.examples.push_back(prepared(rule, info, std::exchange(example, {})));
      section.prose.emplace_back();
      fence.clear();
    } else if (!fence.empty() && is_example) {
      example.append(line).push_back('\n');
    } else if (fence.empty() && line.starts_with("## ")) {
      open(text::trim(line.substr(3)));
    } else {
      if (!fence.empty() && line == fence) {
        fence.clear();
      } else if (fence.empty() && line.starts_with("```")) {
        fence = line.substr(0, line.find_first_not_of('`'));
        info = line.substr(fence.size());
        is_example = section.part != PagePart::kProse && info.starts_with("markdown");
        if (is_example) info = text::trim(std::string_view(info).substr(8));
      }
      if (fence.empty() || !is_example) section.prose.back().append(line).push_back('\n');
    }
  }
  for (PageSection& section : sections)
    for (std::string& prose : section.prose) prose = text::trim(prose);
  return sections;
}

std::string_view fix_heading(Language language) {
  return language == Language::kZh ? "修复" : "Fix";
}

// A page that need not say so: the rule offers no fix.
std::string_view no_fix(Language language) {
  return language == Language::kZh ? "没有自动修复。" : "There is no automatic fix.";
}

bool lacks_fix(const Rule& rule, const std::vector<PageSection>& page, Language language) {
  const std::string_view heading = fix_heading(language);
  return rule.fix == FixKind::kNone &&
         std::none_of(page.begin(), page.end(),
                      [&](const PageSection& section) { return section.heading == heading; });
}

bool has_examples(const std::vector<PageSection>& sections) {
  return std::any_of(sections.begin(), sections.end(),
                     [](const PageSection& section) { return !section.examples.empty(); });
}

// The page, an English one with the examples of the Chinese when it has none.
std::vector<PageSection> with_examples(const Rule& rule, Language language) {
  std::vector<PageSection> chinese = read_page(rule, text::trim(rule.docs_zh));
  if (language == Language::kZh) return chinese;
  std::vector<PageSection> english = read_page(rule, text::trim(rule.docs_en));
  if (has_examples(english)) return english;
  std::erase_if(chinese, [](const PageSection& s) { return s.part == PagePart::kProse; });
  for (PageSection& section : chinese) {
    section.heading = section.part == PagePart::kRight ? "Right" : "Wrong";
    // What is said between them is in Chinese.
    for (std::string& prose : section.prose) prose.clear();
  }
  std::erase_if(english, [](const PageSection& s) { return s.part != PagePart::kProse; });
  english.insert(english.begin() + 1, chinese.begin(), chinese.end());
  return english;
}

// A fence longer than any in `text`.
std::string fence_around(std::string_view text) {
  std::size_t longest = 2;
  for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  return std::string(longest + 1, '`');
}

std::string section_markdown(const PageSection& section) {
  std::string out;
  const auto paragraph = [&](const std::string& text) {
    if (!text.empty()) out += (out.empty() ? "" : "\n") + text + "\n";
  };
  if (!section.heading.empty()) paragraph("## " + section.heading);
  for (std::size_t i = 0; i < section.prose.size(); ++i) {
    paragraph(section.prose[i]);
    if (i == section.examples.size()) break;
    const PageExample& example = section.examples[i];
    const std::string shown = text::visible_form(example.text);
    const std::string fence = fence_around(shown);
    paragraph(fence + "markdown" + (example.info.empty() ? "" : " " + example.info) + "\n" + shown +
              (shown.ends_with('\n') ? "" : "\n") + fence);
  }
  return out;
}

}  // namespace

std::vector<PageSection> read_rule_page(const Rule& rule, Language language) {
  std::vector<PageSection> page = with_examples(rule, language);
  if (lacks_fix(rule, page, language)) {
    page.push_back({PagePart::kProse,
                    std::string(fix_heading(language)),
                    {std::string(no_fix(language))},
                    {}});
  }
  return page;
}

std::string rule_page_markdown(const Rule& rule, Language language) {
  const bool zh = language == Language::kZh;
  const std::string_view docs = text::trim(zh ? rule.docs_zh : rule.docs_en);
  const std::vector<PageSection> page = read_page(rule, docs);
  if ((zh || has_examples(page)) && !lacks_fix(rule, page, language))
    return std::string(docs) + "\n";
  std::string out;
  for (const PageSection& section : read_rule_page(rule, language)) {
    const std::string text = section_markdown(section);
    if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
  }
  return out;
}

}  // namespace trend::lint
