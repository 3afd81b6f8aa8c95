// Keys are kept as they were written until they are applied: which of them wins depends on their
// order, and `default` comes before all.
#include "server/engine/markdownlint_config.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "server/engine/config_reader.h"

namespace trend::engine {
namespace {

using Kind = ConfigValue::Kind;

constexpr std::string_view kConfigure = "markdownlint-configure-file";

// JSON with its comments made blank, line by line as before; YAML has none of the kind.
std::string without_comments(std::string_view json) {
  std::string out(json);
  bool quoted = false;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (quoted && out[i] == '\\') {
      ++i;
    } else if (out[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && out[i] == '/' && i + 1 < out.size()) {
      const bool block = out[i + 1] == '*';
      if (!block && out[i + 1] != '/') continue;
      const std::size_t close = block ? out.find("*/", i + 2) : out.find('\n', i);
      const std::size_t end = close == std::string::npos ? out.size() : close + (block ? 2 : 0);
      for (; i < end; ++i)
        if (out[i] != '\n') out[i] = ' ';
      --i;
    }
  }
  return out;
}

// What a value says about a rule: whether it runs, how severe it is, with which options.
struct Verdict {
  std::optional<bool> on;
  std::optional<lint::Severity> severity;
  const ConfigValue* options = nullptr;
};

void set_severity(const ConfigValue& value, Verdict& verdict) {
  verdict.severity = parse_severity(value.text, false);
}

Verdict verdict_of(const ConfigValue& value) {
  Verdict verdict;
  switch (value.kind) {
    case Kind::kNull:
      verdict.on = false;
      break;
    case Kind::kBool:
      verdict.on = value.flag;
      break;
    case Kind::kInteger:
      verdict.on = value.integer != 0;
      break;
    case Kind::kMap: {
      const ConfigValue* const enabled = value.find("enabled");
      verdict.on = enabled == nullptr || enabled->kind != Kind::kBool || enabled->flag;
      if (const ConfigValue* const severity = value.find("severity"))
        set_severity(*severity, verdict);
      verdict.options = &value;
      break;
    }
    default:
      verdict.on = !value.text.empty() || value.kind == Kind::kList;
      set_severity(value, verdict);
  }
  return verdict;
}

void set_options(const lint::Rule& rule, const ConfigValue* values, lint::Settings& settings) {
  lint::RuleOptions options(rule);
  for (const lint::OptionSpec& spec : rule.options) {
    const ConfigValue* const value = values != nullptr ? values->find(spec.name) : nullptr;
    if (value == nullptr) continue;
    if (auto option = option_value(spec, *value)) options.set(spec.name, std::move(*option));
  }
  settings.options.insert_or_assign(std::string(rule.id), std::move(options));
}

void apply_to_rule(const lint::Rule& rule, const Verdict& verdict, bool named,
                   lint::Settings& settings) {
  const std::string id(rule.id);
  if (verdict.on) {
    std::erase(settings.ignore, id);
    if (!*verdict.on) settings.ignore.push_back(id);
  }
  if (verdict.severity) settings.severities.insert_or_assign(id, *verdict.severity);
  if (named) set_options(rule, verdict.options, settings);
}

// The comments in the article that hold a configuration, laid over each other.
MarkdownlintConfig comments_of(const article::Article& article) {
  const auto& front_matter = article.envelope().front_matter;
  const std::string_view text = article.text();
  MarkdownlintConfig config;
  std::size_t at = front_matter ? front_matter->range.end : 0;
  while ((at = text.find(kConfigure, at)) != std::string_view::npos) {
    const std::string_view before = text::trim_right(text.substr(0, at));
    at += kConfigure.size();
    if (!before.ends_with("<!--") || !text::is_blank(text.substr(at, 1))) continue;
    const std::size_t close = text.find("-->", at);
    if (close == std::string_view::npos) break;
    std::vector<ConfigProblem> problems;
    const MarkdownlintConfig one =
        read_markdownlint_config(text.substr(at, close - at), "", problems);
    if (problems.empty()) config.merge(one);
    at = close;
  }
  return config;
}

void load(const FileSystem& files, const std::string& path, int depth, std::set<std::string>& read,
          std::vector<ConfigProblem>& problems, MarkdownlintConfig& into) {
  constexpr int kMaxDepth = 20;
  read.insert(path);
  const FileContent content = files.read(path);
  if (content.error) {
    problems.push_back({path, 0, 0, {}, content.error->message});
    return;
  }
  const MarkdownlintConfig own = read_markdownlint_config(content.bytes, path, problems);
  if (const ConfigValue* const base = own.keys.find("extends");
      base != nullptr && base->kind == Kind::kText && depth < kMaxDepth)
    load(files, join_path(parent_path(path), base->text), depth + 1, read, problems, into);
  into.merge(own);
}

}  // namespace

void MarkdownlintConfig::merge(const MarkdownlintConfig& over) {
  for (std::size_t i = 0; i < over.keys.keys.size(); ++i) {
    const ConfigKey& key = over.keys.keys[i];
    const auto known = std::find_if(keys.keys.begin(), keys.keys.end(),
                                    [&](const ConfigKey& own) { return own.name == key.name; });
    if (known == keys.keys.end())
      keys.add(key.name, over.keys.items[i]);
    else
      keys.items[static_cast<std::size_t>(known - keys.keys.begin())] = over.keys.items[i];
  }
}

MarkdownlintConfig read_markdownlint_config(std::string_view text, const std::string& path,
                                            std::vector<ConfigProblem>& problems) {
  const bool json = text::trim_left(text).starts_with('{') ||
                    text::trim_left(text).starts_with('/') || path.ends_with(".jsonc");
  ConfigTree tree =
      json ? parse_config_yaml(without_comments(text), path) : parse_config_yaml(text, path);
  problems.insert(problems.end(), std::make_move_iterator(tree.problems.begin()),
                  std::make_move_iterator(tree.problems.end()));
  if (tree.root.kind != Kind::kMap) return {};
  return {std::move(tree.root)};
}

MarkdownlintConfig load_markdownlint_config(const FileSystem& files, const std::string& path,
                                            std::set<std::string>& read,
                                            std::vector<ConfigProblem>& problems) {
  MarkdownlintConfig config;
  load(files, path, 0, read, problems, config);
  return config;
}

void apply(const MarkdownlintConfig& config, lint::Settings& settings) {
  std::map<std::string, Verdict> by_id;
  for (std::size_t i = 0; i < config.keys.keys.size(); ++i)
    for (const std::string& id : lint::markdownlint_ids(config.keys.keys[i].name))
      by_id.insert_or_assign(id, verdict_of(config.keys.items[i]));
  Verdict others;
  for (std::size_t i = 0; i < config.keys.keys.size(); ++i)
    if (text::ascii_lower(config.keys.keys[i].name) == "default")
      others = verdict_of(config.keys.items[i]);
  for (const lint::Rule* rule : lint::all_rules()) {
    if (!lint::is_markdownlint(*rule)) continue;
    const auto named = by_id.find(std::string(rule->id));
    if (named != by_id.end())
      apply_to_rule(*rule, named->second, true, settings);
    else
      apply_to_rule(*rule, others, false, settings);
  }
}

DocumentSettings with_comments(const article::Article& article, DocumentSettings settings) {
  if (settings.configured) settings.lint = std::exchange(settings.configured, nullptr);
  if (settings.lint->profile != lint::Profile::kMarkdownlint) return settings;
  const MarkdownlintConfig comments = comments_of(article);
  if (comments.keys.keys.empty()) return settings;
  // What a file says comes again: a comment's `default` is about the rules that neither names.
  MarkdownlintConfig all;
  if (settings.markdownlint) all.merge(*settings.markdownlint);
  all.merge(comments);
  lint::Settings changed = *settings.lint;
  apply(all, changed);
  settings.configured =
      std::exchange(settings.lint, std::make_shared<const lint::Settings>(std::move(changed)));
  return settings;
}

}  // namespace trend::engine
