// The file is JSON with one finding a line, sorted, so that version control can merge it.
#include "server/cli/baseline.h"

#include <algorithm>
#include <utility>

#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "server/cli/fingerprint.h"
#include "server/cli/json_text.h"

namespace trend::cli {
namespace {

constexpr int kVersion = 1;

bool is_string(const Json& json) { return json.is_string(); }

// The member `articles` of a well-formed baseline, or null.
const Json* articles_of(const Json& json) {
  if (!json.is_object()) return nullptr;
  const auto version = json.find("version");
  const auto articles = json.find("articles");
  if (version == json.end() || *version != kVersion) return nullptr;
  if (articles == json.end() || !articles->is_object()) return nullptr;
  for (const Json& entries : *articles)
    if (!entries.is_array() || !std::all_of(entries.begin(), entries.end(), is_string))
      return nullptr;
  return &*articles;
}

// Whether a run under `settings` would have given the entry's finding. Rules that are no more are
// judged by all runs.
bool is_judged(const std::string& entry, const lint::Settings& settings) {
  const lint::Rule* rule = lint::find_rule(entry.substr(0, entry.find(' ')));
  return rule == nullptr || settings.enabled(*rule);
}

}  // namespace

Baseline::Baseline(const engine::FileSystem& files, std::string file)
    : files_(files), file_(std::move(file)), folder_(engine::parent_path(files.absolute(file_))) {}

std::string Baseline::key_of(const std::string& path) const {
  return engine::relative_path(files_.absolute(path), folder_);
}

std::optional<text::Bilingual> Baseline::read(bool may_be_missing) {
  const engine::FileContent content = files_.read(file_);
  if (content.error) {
    const bool missing = content.error->kind == engine::FileError::Kind::kNotFound;
    if (missing && may_be_missing) return std::nullopt;
    text::Bilingual message = content.error->message;
    if (missing) message.zh += "；--write-baseline 生成它";
    if (missing) message.en += "; --write-baseline makes it";
    return message;
  }
  if (may_be_missing && text::is_blank(content.bytes)) return std::nullopt;
  const Json json = Json::parse(content.bytes, nullptr, false);
  const Json* const articles = articles_of(json);
  if (articles == nullptr) {
    return text::Bilingual{
        file_ + "：不是可以读懂的基线文件；如确实要重新生成，请先删除它",
        file_ + ": not a baseline that can be read; to write a new one, delete it first"};
  }
  for (const auto& [path, entries] : articles->items())
    for (const Json& entry : entries) listed_[path].insert(entry.get<std::string>());
  return std::nullopt;
}

std::size_t Baseline::settle(FileReport& report, const lint::Settings& settings) {
  const std::string key = key_of(report.path);
  Entries& listed = listed_[key];
  Entries current;
  std::size_t known = 0;
  Fingerprints prints(report.document);
  std::erase_if(report.findings, [&](const lint::Finding* finding) {
    std::string entry = std::string(finding->rule->id) + " " + prints.next(*finding);
    const bool found = listed.erase(entry) > 0;
    known += found ? 1U : 0U;
    current.insert(std::move(entry));
    return found;
  });
  stale_ +=
      std::erase_if(listed, [&](const std::string& entry) { return is_judged(entry, settings); });
  if (!current.empty()) current_.insert_or_assign(key, std::move(current));
  return known;
}

Baseline::Rendered Baseline::rendered() const {
  Articles all = current_;
  for (const auto& [path, entries] : listed_) {
    if (entries.empty()) continue;
    const bool exists = files_.kind(engine::join_path(folder_, path)) != engine::FileKind::kNone;
    if (exists) all[path].insert(entries.begin(), entries.end());
  }
  Rendered result{{}, 0, all.size()};
  Json articles = Json::object();
  for (const auto& [path, entries] : all) {
    articles[path] = entries;
    result.findings += entries.size();
  }
  const Json json = {{"version", kVersion}, {"articles", std::move(articles)}};
  result.bytes = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  return result;
}

}  // namespace trend::cli
