// Rules that exist for these tests only: features need their names and pages, never their checks.
#pragma once

#include <string_view>

#include "rules/lint/rule.h"

namespace trend::testing {

constexpr lint::Rule test_rule(std::string_view id, std::string_view name,
                               std::string_view docs_zh = {}, std::string_view docs_en = {}) {
  lint::Rule rule{};
  rule.id = id;
  rule.name = name;
  rule.docs_zh = docs_zh;
  rule.docs_en = docs_en;
  return rule;
}

}  // namespace trend::testing
