// The lines of an article as markdownlint counts and reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/article/article.h"

namespace trend::checks::md {

/// For ArticleContext::facts. Lines are 0-based lines of the document.
class Source {
 public:
  explicit Source(const article::Article& article);

  /// The lines behind the front matter, which markdownlint takes off with the blank lines below it.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return document_->lines().count(); }
  /// Without line end and byte order mark.
  text::Range range(std::size_t line) const;
  std::string_view line(std::size_t line) const { return document_->slice(range(line)); }
  std::string_view slice(text::Range range) const { return document_->slice(range); }

  std::size_t line_of(text::Offset offset) const { return document_->lines().line_of(offset); }
  std::size_t first_line(const article::NodeRef& node) const { return line_of(node.range().begin); }
  std::size_t last_line(const article::NodeRef& node) const { return line_of(node.range().end); }

  /// False for what CommonMark reads in lines that markdownlint takes for front matter.
  bool holds(const article::NodeRef& node) const { return first_line(node) >= begin_; }

  /// True in a code block, fences included.
  bool in_code(std::size_t line) const { return is_fence(line) || marks_[line] == Mark::kCode; }
  bool is_fence(std::size_t line) const { return marks_[line] == Mark::kFence; }
  bool in_html(std::size_t line) const { return marks_[line] == Mark::kHtml; }

  /// True inside the text of an HTML comment: markdownlint's rules about lines see dots there.
  bool is_hidden(text::Offset offset) const;
  /// Nothing on it, but for blanks.
  bool is_empty(std::size_t line) const;
  /// Nothing on it, but for blanks, comments and quote markers; also where no line is: it parts
  /// what stands above from what stands below.
  bool is_blank(std::size_t line) const;

 private:
  enum class Mark : std::uint8_t { kNone, kFence, kCode, kHtml };
  void mark(const article::NodeRef& node, Mark mark);
  void mark_code(const article::NodeRef& node);
  void mark_blanks_below(const article::NodeRef& node);
  void find_comments();

  const text::Document* document_;
  std::size_t begin_ = 0;
  std::vector<Mark> marks_;            ///< by line
  std::vector<text::Range> comments_;  ///< between <!-- and -->, in order
};

/// The marks of the quotes that a line opens with, "> >" or nothing.
std::string_view quotes_of(std::string_view line);

/// The end of `text` without white space, as JavaScript knows it (ideographic blanks too).
std::size_t trimmed_end(std::string_view text);
/// Width of blanks that begin in column `from` (0-based), with tab stops at every fourth.
std::size_t columns_of(std::string_view blanks, std::size_t from = 0);
/// Length in UTF-16 units: what markdownlint counts as characters.
std::size_t utf16_length(std::string_view text);

}  // namespace trend::checks::md
