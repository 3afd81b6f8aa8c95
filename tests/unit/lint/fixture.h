// Fixture files of rules: cases of article text with the findings and fixes that are expected.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/listed_files.h"
#include "rules/lint/rule.h"
#include "rules/lint/settings.h"

namespace trend::testing {

/// What surrounds the article in a case or example: `[file: …]`, `[files: …]`, `[today: …]`,
/// `[rules: …]` and options of the rule under test.
struct Surroundings {
  std::string file;
  std::string today;
  std::string rules;  ///< ids and prefixes separated by commas; empty: the rule under test
  std::string files;  ///< paths around the article, separated by commas; empty: nothing is known
  std::map<std::string, std::string> options;

  /// Settings under which only the named rules run. An option that the rule does not have or that
  /// does not fit is added to `problems`.
  lint::Settings settings(const lint::Rule& rule, std::vector<std::string>& problems) const;
};

using lint::ListedFiles;

/// One case as written; texts are in their visible form (see unescape).
struct Case {
  std::size_t line = 0;  ///< 1-based line of its header in the fixture
  std::string header;    ///< the whole header line
  std::string name;
  Surroundings surroundings;
  std::string text;
  std::string findings;               ///< one a line
  std::optional<std::string> fixed;   ///< after the safe fixes
  std::optional<std::string> unsafe;  ///< after the unsafe fixes too
  std::string picks;                  ///< one a line
};

struct Fixture {
  std::string preamble;
  std::vector<Case> cases;
  std::vector<std::string> problems;  ///< lines that mean nothing, with their numbers
};

/// Reads a fixture; anything that is no fixture is in `problems`.
Fixture parse_fixture(std::string_view source);
/// The fixture as a file: what parse_fixture reads back.
std::string render_fixture(const Fixture& fixture);

/// From the visible form to bytes: `␍` CR, `⇥` tab, `␠` blank, `⌀` U+200B, `⟦U+00A0⟧` a code point,
/// `⟦xFF⟧` a byte.
std::string unescape(std::string_view visible);
/// The visible form of a text. Control and format characters, blanks at line ends and blanks other
/// than the common ones are shown by the marks above.
std::string escape(std::string_view text);

/// "- expected" and "+ actual" lines of two texts, common lines indented by two; empty when equal.
std::string line_diff(std::string_view expected, std::string_view actual);

}  // namespace trend::testing
