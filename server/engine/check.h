// Checks many files at once: read, parse, lint and, when asked, fix; results in the given order.
// What an earlier run found is not looked for again.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/fixer.h"
#include "rules/text/document.h"
#include "server/engine/files.h"
#include "server/engine/resolver.h"
#include "server/engine/result_cache.h"

namespace trend::engine {

struct CheckOptions {
  std::size_t jobs = 0;          ///< threads; 0: one per core
  bool fix = false;              ///< compute the fixed text (nothing is written)
  bool unsafe = false;           ///< unsafe fixes too
  ResultCache* known = nullptr;  ///< of earlier runs; null: every file is checked. Not with `fix`
};

/// The outcome for one file.
struct CheckedFile {
  std::string path;
  std::optional<FileError> error;  ///< could not be read; nothing else is set
  std::string failure;             ///< an internal error's text; there are no findings then
  text::Document document;         ///< the text that the findings are about
  std::string ill_formed;          ///< the bytes as read where they are not UTF-8, else empty
  Configuration configuration;
  CheckResult result;
  bool known = false;                   ///< `result` comes from an earlier run
  std::optional<lint::FixOutcome> fix;  ///< when asked for and the file is valid UTF-8

  /// As read.
  std::string_view bytes() const { return ill_formed.empty() ? document.text() : ill_formed; }
};

using ResolveConfig = std::function<Configuration(const std::string& path)>;

/// Checks a text that was already read.
CheckedFile check_bytes(std::string path, std::string bytes, const Configuration& configuration,
                        const CheckOptions& options);

/// Checks `paths` on several threads, the calling one among them, and calls `done` on that, in the
/// order of `paths`; a `done` that returns false ends the run early. At most a few dozen results
/// per thread are in memory. `resolve` is called from several threads.
void check_files(const FileSystem& files, const std::vector<std::string>& paths,
                 const ResolveConfig& resolve, const CheckOptions& options,
                 const std::function<bool(CheckedFile)>& done);

}  // namespace trend::engine
