// Front matter read with exact positions: every entry that can be understood, every problem.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/envelope.h"
#include "rules/text/bilingual.h"

namespace trend::article {

enum class ValueKind : std::uint8_t { kEmpty, kScalar, kSequence, kMapping };
enum class Quoting : std::uint8_t { kPlain, kSingle, kDouble, kBlock };

/// One top-level `key: value`. Ranges are byte ranges of the document.
struct Entry {
  std::string key;
  Range key_range;
  ValueKind kind = ValueKind::kEmpty;
  Quoting quoting = Quoting::kPlain;  ///< scalars only
  std::string value;                  ///< scalar value, decoded
  Range value_range;  ///< as written, quotes included; empty at the end of the key's line when
                      ///< there is no value
  std::vector<std::string> items;  ///< scalar items of a sequence
  std::vector<Range> item_ranges;
  Range line_range;  ///< all lines of the entry, without the last line end
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Why a line or block of front matter cannot be read as it stands.
enum class FrontMatterProblemKind : std::uint8_t {
  kSyntax,          ///< any other YAML error; `message` explains it
  kUnclosedQuote,   ///< " or ' without partner
  kInnerQuote,      ///< an unescaped quote inside a quoted value: title: "a "b" c"
  kMissingColon,    ///< a line that is neither key, item nor comment
  kFullwidthColon,  ///< key：value
  kMissingSpace,    ///< key:value
  kFullwidthSpace,  ///< an ideographic space or NBSP after the colon
  kTab,             ///< a tab in the indentation
  kNeedsQuotes,     ///< a plain value with ": " or starting with a reserved indicator
  kDuplicateKey,    ///< second occurrence of a key
  kTooLarge,        ///< over 64 KB or nested deeper than 64: not read
};

struct FrontMatterProblem {
  FrontMatterProblemKind kind = FrontMatterProblemKind::kSyntax;
  Range range;              ///< the exact characters at fault
  Range first;              ///< kDuplicateKey: the key's first occurrence
  text::Bilingual message;  ///< one sentence naming what is wrong here
  friend bool operator==(const FrontMatterProblem&, const FrontMatterProblem&) = default;
};

/// The front matter of an article; `entries` in order, duplicates included.
struct FrontMatter {
  std::vector<Entry> entries;
  std::vector<FrontMatterProblem> problems;

  /// First entry of that name, or null.
  const Entry* find(std::string_view key) const;

  friend bool operator==(const FrontMatter&, const FrontMatter&) = default;
};

/// Reads the block that `lines` describes: libyaml for values and exact errors, an own line scan
/// that goes on after an error. Indented blocks are read as if dedented.
FrontMatter read_front_matter(const text::Document& document, const FrontMatterLines& lines);

/// A calendar date as written. `valid` is false for 02-30 and month 13.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool valid = false;
  friend bool operator==(const Date&, const Date&) = default;
};
/// True when the date exists in the proleptic Gregorian calendar.
bool date_exists(int year, int month, int day);
/// Days since 1970-01-01 of an existing date.
std::int64_t days_from_civil(int year, int month, int day);
std::int64_t days_from_civil(const Date& date);

}  // namespace trend::article
