// Names for findings that stay the same while the lines around them come and go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "server/cli/report.h"

namespace trend::cli {

/// Fingerprints of one file's findings, which must be asked for in their order. A fingerprint is
/// made of the rule, the path, the found text, and the number of findings before that have the same
/// three; neither of lines nor of the message, which has two languages.
class Fingerprints {
 public:
  /// `report` must outlive the object.
  explicit Fingerprints(const FileReport& report) : report_(report) {}

  /// 16 hexadecimal digits.
  std::string next(const lint::Finding& finding);

 private:
  const FileReport& report_;
  std::unordered_map<std::uint64_t, std::size_t> seen_;
};

}  // namespace trend::cli
