// A command line split by the parser library, before anything is understood of it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/bilingual.h"

namespace trend::cli {

/// Options by long name with all their values (flags have none), and the remaining words.
struct RawOptions {
  std::map<std::string, std::vector<std::string>, std::less<>> given;
  std::vector<std::string> paths;
  std::optional<text::Bilingual> error;

  bool has(std::string_view name) const { return given.find(name) != given.end(); }
  /// The last value given, or empty.
  std::string last(std::string_view name) const {
    const auto found = given.find(name);
    return found == given.end() || found->second.empty() ? std::string() : found->second.back();
  }
};

RawOptions split_options(const std::vector<std::string>& arguments);

}  // namespace trend::cli
