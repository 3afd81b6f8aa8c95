// Comments in an article that switch rules off: <!-- trendlsp-disable-next-line NU001 reason -->.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/lint/finding.h"
#include "rules/text/document.h"

namespace trend::lint {

/// Where a comment switches rules off (or on again).
enum class Reach : std::uint8_t {
  kLine,      ///< -disable-line: the lines that the comment stands on
  kNextLine,  ///< -disable-next-line: the line below the comment
  kFrom,      ///< -disable: from the comment's first line on
  kUntil,     ///< -enable: ends kFrom above the comment's first line
  kFile,      ///< -disable-file: everywhere, wherever the comment stands
};

/// A word of a comment that selects rules.
struct Selector {
  std::string text;   ///< as lint::selects understands; for markdownlint's ids, ours
  text::Range range;  ///< the word as written; the whole comment when it names no rule
  bool idle = false;  ///< as Directive::idle, for the rules that this word selects
};

/// One such comment. Ids and names are separated by blanks or commas; the first word that is
/// neither starts the reason. Without any, the comment is about all rules. markdownlint's comments
/// mean our own rules that correspond to its ids, names and tags, and without any all that
/// correspond to one; what they mean to its rules is in markdownlint_comments.h.
struct Directive {
  text::Range range;  ///< from `<!--` to `-->`
  Reach reach = Reach::kLine;
  std::vector<Selector> selectors;  ///< never empty
  bool foreign = false;             ///< one of markdownlint's
  bool idle = false;                ///< set by the runner: rules it covers ran, and it switched off
                                    ///< nothing (never for kUntil)

  bool covers(const Rule& rule) const;
};

/// The directives in `text`, in order. Costs one search for `<!--` when there are none.
std::vector<Directive> find_directives(std::string_view text);

/// The directives in the bytes of a block; those inside code blocks and code spans do not count.
std::vector<Directive> find_directives(const article::Block& block, std::string_view block_text);

/// Moves a directive's ranges by `by` bytes.
void shift(Directive& directive, text::Offset by);

/// Decides for findings in order of position whether a comment switches them off.
class Suppressions {
 public:
  /// `directives` in document order, with absolute ranges; `document` must outlive the object.
  Suppressions(const text::Document& document, std::vector<Directive> directives);

  /// True when a directive covers the rule on the line of `at`, where a finding of it begins. Must
  /// be called with findings sorted by range.
  bool suppresses(const Rule& rule, text::Offset at);

  const std::vector<Directive>& directives() const { return directives_; }
  /// Whether the directive of that index has suppressed anything so far.
  bool used(std::size_t directive) const;
  /// The same for one of its selectors.
  bool used(std::size_t directive, std::size_t selector) const {
    return used_[directive][selector];
  }

 private:
  // A line that a directive is about.
  struct OneLine {
    std::size_t line;
    std::size_t directive;
  };
  // How far the switches have been read for one rule, and the one that holds it off; the line asked
  // about last, and the directive that covers the rule there.
  struct Progress {
    std::size_t next = 0;
    std::size_t held_by = 0;
    bool off = false;
    std::optional<std::size_t> line;
    std::optional<std::size_t> on_line;
  };

  void use(std::size_t directive, const Rule& rule);
  std::optional<std::size_t> first_on(const Rule& rule, std::size_t line) const;
  bool suppressed_in_file(const Rule& rule);
  bool suppressed_on_line(const Rule& rule, std::size_t line);
  bool switched_off(const Rule& rule, std::size_t line);

  const text::Document* document_;
  std::vector<Directive> directives_;
  std::vector<std::vector<bool>> used_;  // by directive and selector
  std::vector<OneLine> lines_;           // sorted by line
  std::vector<std::size_t> switches_;    // kFrom and kUntil, in order
  std::vector<std::size_t> files_;
  std::map<const Rule*, Progress> progress_;
  std::map<const Rule*, bool> in_file_;  // whether a directive of files_ covers it
};

}  // namespace trend::lint
