// Byte-exact edits widened to whole lines, then grouped into hunks.
#include "server/cli/unified_diff.h"

#include <algorithm>
#include <vector>

#include "rules/text/edit.h"
#include "server/features/line_diff.h"

namespace trend::cli {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kContext = 3;

// Lines with their line ends.
Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Old lines [old_first, old_end) become new lines [new_first, new_end).
struct Change {
  std::size_t old_first;
  std::size_t old_end;
  std::size_t new_first;
  std::size_t new_end;
};

// Number of the line that holds `offset`. The end of a text behind a line end is in the line after
// the last, so that both sides of an edit agree on where its line begins.
class LineNumbers {
 public:
  explicit LineNumbers(const Lines& lines) {
    std::size_t at = 0;
    for (const std::string_view line : lines) {
      starts_.push_back(at);
      at += line.size();
    }
    if (lines.empty() || lines.back().ends_with('\n')) starts_.push_back(at);
  }
  std::size_t of(std::size_t offset) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(next - starts_.begin()) - 1;
  }

 private:
  std::vector<std::size_t> starts_;
};

// Leaves out the lines at both ends that are the same on both sides.
Change trimmed(Change change, const Lines& old_lines, const Lines& new_lines) {
  while (change.old_first < change.old_end && change.new_first < change.new_end &&
         old_lines[change.old_first] == new_lines[change.new_first]) {
    ++change.old_first;
    ++change.new_first;
  }
  while (change.old_first < change.old_end && change.new_first < change.new_end &&
         old_lines[change.old_end - 1] == new_lines[change.new_end - 1]) {
    --change.old_end;
    --change.new_end;
  }
  return change;
}

std::vector<Change> changes_of(std::string_view before, std::string_view after,
                               const Lines& old_lines, const Lines& new_lines) {
  const LineNumbers old_numbers(old_lines);
  const LineNumbers new_numbers(new_lines);
  std::vector<Change> changes;
  std::size_t grown = 0;  // bytes added before the current edit, and bytes removed
  std::size_t shrunk = 0;
  const text::EditSet edits = features::diff_edits(before, after);
  for (const text::Edit& edit : edits.edits()) {
    const std::size_t new_begin = edit.range.begin + grown - shrunk;
    const std::size_t new_end = new_begin + edit.text.size();
    Change change{old_numbers.of(edit.range.begin),
                  std::min(old_numbers.of(edit.range.end) + 1, old_lines.size()),
                  new_numbers.of(new_begin),
                  std::min(new_numbers.of(new_end) + 1, new_lines.size())};
    grown += edit.text.size();
    shrunk += edit.range.size();
    if (!changes.empty() && change.old_first <= changes.back().old_end) {
      changes.back().old_end = change.old_end;
      changes.back().new_end = change.new_end;
    } else {
      changes.push_back(change);
    }
  }
  for (Change& change : changes) change = trimmed(change, old_lines, new_lines);
  return changes;
}

std::string range_text(std::size_t first, std::size_t count) {
  // A range without lines names the line before it (POSIX diff -u).
  const std::string start = std::to_string(count == 0 ? first : first + 1);
  return count == 1 ? start : start + "," + std::to_string(count);
}

class HunkWriter {
 public:
  HunkWriter(const Lines& old_lines, const Lines& new_lines, const Style& style, std::string& out)
      : old_lines_(old_lines), new_lines_(new_lines), style_(style), out_(out) {}

  // Writes changes [first, last), which are near enough to share one hunk.
  void write(const std::vector<Change>& changes, std::size_t first, std::size_t last) {
    const Change& head = changes[first];
    const Change& tail = changes[last - 1];
    const std::size_t lead = std::min(kContext, head.old_first);
    const std::size_t trail = std::min(kContext, old_lines_.size() - tail.old_end);
    const std::size_t old_start = head.old_first - lead;
    const std::size_t new_start = head.new_first - lead;
    const std::size_t old_count = tail.old_end + trail - old_start;
    const std::size_t new_count = tail.new_end + trail - new_start;
    out_ += style_.cyan("@@ -" + range_text(old_start, old_count) + " +" +
                        range_text(new_start, new_count) + " @@") +
            "\n";
    std::size_t at = old_start;
    for (std::size_t i = first; i < last; ++i) {
      for (; at < changes[i].old_first; ++at) line(' ', old_lines_[at]);
      for (; at < changes[i].old_end; ++at) line('-', old_lines_[at]);
      for (std::size_t n = changes[i].new_first; n < changes[i].new_end; ++n)
        line('+', new_lines_[n]);
    }
    for (; at < old_start + old_count; ++at) line(' ', old_lines_[at]);
  }

 private:
  void line(char mark, std::string_view text) {
    const bool ended = text.ends_with('\n');
    const std::string whole = mark + std::string(ended ? text.substr(0, text.size() - 1) : text);
    out_ += mark == '-' ? style_.red(whole) : mark == '+' ? style_.green(whole) : whole;
    out_ += ended ? "\n" : "\n\\ No newline at end of file\n";
  }

  const Lines& old_lines_;
  const Lines& new_lines_;
  const Style& style_;
  std::string& out_;
};

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view name,
                         const Style& style) {
  if (before == after) return {};
  const Lines old_lines = split_lines(before);
  const Lines new_lines = split_lines(after);
  const std::vector<Change> changes = changes_of(before, after, old_lines, new_lines);
  // A tab ends the name for patch(1), which otherwise ends it at the first blank.
  const std::string end = name.find(' ') == std::string_view::npos ? "\n" : "\t\n";
  std::string out =
      style.bold("--- " + std::string(name)) + end + style.bold("+++ " + std::string(name)) + end;
  HunkWriter hunks(old_lines, new_lines, style, out);
  std::size_t first = 0;
  for (std::size_t i = 1; i <= changes.size(); ++i) {
    const bool joins =
        i < changes.size() && changes[i].old_first - changes[i - 1].old_end <= 2 * kContext;
    if (joins) continue;
    hunks.write(changes, first, i);
    first = i;
  }
  return out;
}

}  // namespace trend::cli
