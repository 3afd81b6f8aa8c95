// A file that lists the findings which a repository has already: only new ones are reported.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"
#include "server/cli/report.h"
#include "server/engine/files.h"

namespace trend::cli {

/// The findings listed in one baseline file. An entry is an article's path relative to the file's
/// folder, a rule, and a fingerprint that survives edits elsewhere in the article. A run judges an
/// entry when it checks the article and runs the rule; it leaves all others as they are.
class Baseline {
 public:
  /// `files` must outlive the object. Nothing is read yet.
  Baseline(const engine::FileSystem& files, std::string file);

  /// Reads the file; what is wrong with it, or nothing. `may_be_missing`: it is about to be
  /// written.
  std::optional<text::Bilingual> read(bool may_be_missing);

  /// Takes the listed findings out of `report` and returns their number; remembers all of them for
  /// rendered(). `settings` tells which rules ran. To be called once per article.
  std::size_t settle(FileReport& report, const lint::Settings& settings);

  /// Entries judged so far that no finding has any more.
  std::size_t stale() const { return stale_; }
  /// The file as it should be now: all findings seen, and the entries that were not judged, without
  /// those of articles that are gone.
  struct Rendered {
    std::string bytes;
    std::size_t findings = 0;
    std::size_t articles = 0;
  };
  Rendered rendered() const;
  const std::string& file() const { return file_; }

 private:
  using Entries = std::set<std::string>;  // "ZH001 0123456789abcdef"
  using Articles = std::map<std::string, Entries>;

  std::string key_of(const std::string& path) const;

  const engine::FileSystem& files_;
  const std::string file_;
  const std::string folder_;
  Articles listed_;   // what was read and is not judged yet
  Articles current_;  // what was seen
  std::size_t stale_ = 0;
};

}  // namespace trend::cli
