// What goes wrong around the findings: told on standard error, one line each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "rules/text/bilingual.h"
#include "server/cli/output.h"
#include "server/engine/config_value.h"

namespace trend::cli {

/// Writes troubles and remembers that there were any.
class Complaints {
 public:
  Complaints(Output& err, text::Language language) : err_(err), language_(language) {}

  void add(const text::Bilingual& message);
  /// A mistake in a configuration; its path is shown relative to the folder `here`.
  void add(const engine::ConfigProblem& problem, const std::string& here);
  /// A file that is not UTF-8: where, and how to convert it.
  void not_utf8(const std::string& name, std::string_view bytes);
  /// A named folder without articles. It is no trouble when ignore files left articles out.
  void no_articles(const std::string& folder, std::size_t ignored);

  /// Something worth knowing that is no trouble.
  void say(const text::Bilingual& message);

  bool any() const { return any_; }

 private:
  Output& err_;
  const text::Language language_;
  bool any_ = false;
};

}  // namespace trend::cli
