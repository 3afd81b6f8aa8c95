// Names for findings that stay the same while the lines around them come and go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/lint/finding.h"
#include "rules/text/document.h"

namespace trend::cli {

/// Fingerprints of one file's findings, which must be asked for in their order. A fingerprint is
/// made of the rule, the path, the found text, and the number of findings before that have the same
/// three; neither of lines nor of the message, which has two languages.
class Fingerprints {
 public:
  /// `document` and `path`, which may be empty, must outlive the object.
  explicit Fingerprints(const text::Document& document, std::string_view path = {})
      : document_(document), path_(path) {}

  /// 16 hexadecimal digits.
  std::string next(const lint::Finding& finding);

 private:
  const text::Document& document_;
  const std::string_view path_;
  std::unordered_map<std::uint64_t, std::size_t> seen_;
};

}  // namespace trend::cli
