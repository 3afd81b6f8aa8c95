// Reads and writes the fixture format of rules/lint/README.md.
#include "tests/unit/lint/fixture.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "rules/text/strings.h"

namespace trend::testing {
namespace {

constexpr std::string_view kMark = "%%% ";
constexpr std::string_view kCase = "%%% case:";
constexpr std::string_view kEof = "%%% eof\n";

std::string_view cut_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = text::trim(text.substr(0, end)); !part.empty())
      parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// "[key: value]" of a case header.
void read_bracket(std::string_view inner, Surroundings& surroundings) {
  const std::size_t colon = std::min(inner.find(':'), inner.size());
  const std::string_view key = text::trim(inner.substr(0, colon));
  const std::string_view value = text::trim(inner.substr(std::min(colon + 1, inner.size())));
  if (key == "file") surroundings.file = value;
  if (key == "today") surroundings.today = value;
  if (key == "rules") surroundings.rules = value;
  if (key == "files") surroundings.files = value;
  if (key != "options") return;
  for (const std::string_view option : split(value, ';')) {
    const std::size_t equals = std::min(option.find('='), option.size());
    const std::string_view set_to = option.substr(std::min(equals + 1, option.size()));
    surroundings.options[std::string(text::trim(option.substr(0, equals)))] =
        std::string(text::trim(set_to));
  }
}

bool is_bracket(std::string_view inner) {
  return inner.starts_with("file:") || inner.starts_with("files:") || inner.starts_with("today:") ||
         inner.starts_with("rules:") || inner.starts_with("options:");
}

Case read_header(std::string_view line, std::size_t number) {
  Case result;
  result.line = number;
  result.header = line;
  std::string_view rest = line.substr(kCase.size());
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('['), rest.size());
    result.name += rest.substr(0, open);
    rest.remove_prefix(open);
    const std::size_t close = rest.find(']');
    if (close == std::string_view::npos) break;
    const std::string_view inner = rest.substr(1, close - 1);
    if (is_bracket(inner)) {
      read_bracket(inner, result.surroundings);
    } else {
      result.name += rest.substr(0, close + 1);
    }
    rest.remove_prefix(close + 1);
  }
  result.name = text::trim(result.name);
  return result;
}

// Where the lines below a "%%% part" line go; null for an unknown part.
std::string* part_of(Case& current, std::string_view part) {
  if (part == "findings") return &current.findings;
  if (part == "fixed") return &current.fixed.emplace();
  if (part == "fixed unsafe") return &current.unsafe.emplace();
  if (part == "picks") return &current.picks;
  return nullptr;
}

article::Date parse_date(std::string_view date) {
  if (date.size() != 10) return {};
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::atoi(std::string(date.substr(at, size)).c_str());
  };
  article::Date result{number(0, 4), number(5, 2), number(8, 2), false};
  result.valid = article::date_exists(result.year, result.month, result.day);
  return result;
}

}  // namespace

lint::Settings Surroundings::settings(const lint::Rule& rule,
                                      std::vector<std::string>& problems) const {
  lint::Settings settings;
  settings.select_only = true;
  settings.today = parse_date(today);
  if (!today.empty() && !settings.today.valid) problems.push_back("no date: " + today);
  settings.select.emplace_back(rule.id);
  if (!rules.empty()) settings.select.clear();
  for (const std::string_view selector : split(rules, ',')) {
    settings.select.emplace_back(selector);
    if (!lint::selects_any(selector)) problems.push_back("no rule: " + std::string(selector));
  }
  if (options.empty()) return settings;
  lint::RuleOptions values(rule);
  for (const auto& [name, value] : options) {
    lint::OptionValue parsed{{value}};
    const auto spec = std::find_if(rule.options.begin(), rule.options.end(),
                                   [&](const auto& declared) { return declared.name == name; });
    if (spec != rule.options.end() && spec->type == lint::OptionType::kTextList) {
      parsed.texts.clear();
      for (const std::string_view item : split(value, ',')) parsed.texts.emplace_back(item);
    }
    if (!values.set(name, parsed))
      problems.push_back("no such option or value: " + name + "=" + value);
  }
  settings.options.emplace(std::string(rule.id), values);
  return settings;
}

Fixture parse_fixture(std::string_view source) {
  Fixture fixture;
  std::string* part = &fixture.preamble;
  std::size_t number = 0;
  while (!source.empty()) {
    const std::string_view line = cut_line(source);
    ++number;
    if (line.starts_with(kCase)) {
      fixture.cases.push_back(read_header(line, number));
      part = &fixture.cases.back().text;
    } else if (line == kEof.substr(0, kEof.size() - 1)) {
      if (part->ends_with('\n')) part->pop_back();
    } else if (line.starts_with(kMark)) {
      std::string* const named = fixture.cases.empty()
                                     ? nullptr
                                     : part_of(fixture.cases.back(), line.substr(kMark.size()));
      if (named == nullptr)
        fixture.problems.push_back(std::to_string(number) + ": " + std::string(line));
      if (named != nullptr) part = named;
    } else {
      part->append(line).push_back('\n');
    }
  }
  return fixture;
}

std::string render_fixture(const Fixture& fixture) {
  std::string out = fixture.preamble;
  const auto add_text = [&](std::string_view text) {
    out += text;
    if (text.empty() || text.back() != '\n') {
      if (!text.empty()) out += '\n';
      out += kEof;
    }
  };
  for (const Case& one : fixture.cases) {
    out += one.header + "\n";
    add_text(one.text);
    if (!one.findings.empty()) out += "%%% findings\n" + one.findings;
    if (one.fixed) out += "%%% fixed\n", add_text(*one.fixed);
    if (one.unsafe) out += "%%% fixed unsafe\n", add_text(*one.unsafe);
    if (!one.picks.empty()) out += "%%% picks\n" + one.picks;
  }
  return out;
}

}  // namespace trend::testing
