// Front matter read with exact positions: every entry that can be understood, every problem.
//
// libyaml reads the block as a whole. Only when it refuses, or reads something that is no mapping,
// is the block taken apart (front_matter_recovery), which finds the cause and the other entries.
#include "rules/article/front_matter.h"

#include <algorithm>
#include <unordered_map>

#include "rules/article/front_matter_problems.h"
#include "rules/article/front_matter_recovery.h"
#include "rules/article/front_matter_source.h"
#include "rules/article/front_matter_toml.h"
#include "rules/article/front_matter_value.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

using Kind = FrontMatterProblemKind;

constexpr Offset kMaxSize = 64 * 1024;
// More causes than this in one block tell the author nothing new.
constexpr std::size_t kMaxProblems = 8;

FrontMatter too_large(const text::Document& document, const FrontMatterLines& lines) {
  FrontMatter result;
  const Range open{lines.range.begin, document.line_range(lines.open_line).end};
  result.problems.push_back(make_problem(Kind::kTooLarge, open, {}));
  return result;
}

class YamlReader {
 public:
  YamlReader(const text::Document& document, const FrontMatterLines& lines)
      : document_(document), lines_(lines), source_(document, lines) {}

  FrontMatter run() {
    YamlText whole = parse_yaml(source_.text());
    if (whole.error && whole.error->too_deep) return too_large(document_, lines_);
    if (whole.error || whole.root == YamlText::Root::kOther) {
      Recovered recovered = recover_entries(source_, whole.error);
      for (FrontMatterProblem& problem : recovered.problems) {
        problem.range = source_.to_document(problem.range);
        report(std::move(problem));
      }
      take(std::move(recovered.entries));
    } else {
      take(std::move(whole.entries));
    }
    find_forbidden();
    find_duplicates();
    std::stable_sort(result_.problems.begin(), result_.problems.end(),
                     [](const FrontMatterProblem& a, const FrontMatterProblem& b) {
                       return a.range.begin < b.range.begin;
                     });
    if (result_.problems.size() > kMaxProblems) result_.problems.resize(kMaxProblems);
    return std::move(result_);
  }

 private:
  void report(FrontMatterProblem problem) {
    const bool known = std::any_of(
        result_.problems.begin(), result_.problems.end(),
        [&](const FrontMatterProblem& other) { return other.range.touches(problem.range.begin); });
    if (!known && result_.problems.size() < 2 * kMaxProblems) {
      result_.problems.push_back(std::move(problem));
    }
  }

  void take(std::vector<YamlEntry> entries) {
    for (YamlEntry& read : entries) {
      find_misread(read);
      result_.entries.push_back(to_document(std::move(read.entry)));
    }
  }

  void find_misread(const YamlEntry& read) {
    const Range value = read.entry.value_range;
    if (value.empty()) return;
    const bool plain =
        read.entry.kind == ValueKind::kMapping ||
        (read.entry.kind == ValueKind::kScalar && read.entry.quoting == Quoting::kPlain);
    if (!plain && !read.cut) return;
    const WrittenValue written{source_.text().substr(value.begin, value.size()), value.begin,
                               read.entry.key};
    if (auto problem = find_misread_value(written, read.cut)) {
      problem->range = source_.to_document(problem->range);
      report(std::move(*problem));
    }
  }

  Entry to_document(Entry entry) const {
    if (entry.kind == ValueKind::kEmpty) entry.value_range = end_of_key_line(entry);
    const std::size_t first = source_.line_of(entry.key_range.begin);
    const std::size_t last = source_.line_of(std::max(entry.value_range.end, entry.key_range.end));
    const std::size_t base = lines_.open_line + 1;
    entry.line_range = {document_.lines().start(base + first),
                        document_.line_range(base + last).end};
    entry.key_range = source_.to_document(entry.key_range);
    entry.value_range = source_.to_document(entry.value_range);
    for (Range& range : entry.item_ranges) range = source_.to_document(range);
    return entry;
  }

  // Where a missing value is to be written: behind the colon, before a comment if there is one.
  Range end_of_key_line(const Entry& entry) const {
    const SourceLine& line = source_.lines()[source_.line_of(entry.key_range.end)];
    const std::string_view rest =
        source_.text().substr(entry.key_range.end, line.end - entry.key_range.end);
    const std::size_t comment = rest.find(" #");
    const Offset end = comment == std::string_view::npos
                           ? line.end
                           : entry.key_range.end + static_cast<Offset>(comment);
    return {end, end};
  }

  void find_forbidden() {
    if (source_.forbidden().empty()) return;
    const Range range = source_.forbidden().front();
    report(make_character_problem(text::decode(document_.text(), range.begin).value, range));
  }

  void find_duplicates() {
    std::unordered_map<std::string_view, Range> seen;
    std::size_t found = 0;
    for (const Entry& entry : result_.entries) {
      const auto [first, is_new] = seen.emplace(entry.key, entry.key_range);
      if (is_new || found++ >= kMaxProblems) continue;
      FrontMatterProblem problem = make_problem(Kind::kDuplicateKey, entry.key_range, entry.key);
      problem.first = first->second;
      result_.problems.push_back(std::move(problem));
    }
  }

  const text::Document& document_;
  const FrontMatterLines& lines_;
  DedentedText source_;
  FrontMatter result_;
};

}  // namespace

const Entry* FrontMatter::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [key](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

FrontMatter read_front_matter(const text::Document& document, const FrontMatterLines& lines) {
  if (lines.yaml.size() > kMaxSize) return too_large(document, lines);
  if (lines.format == FrontMatterLines::Format::kToml) return read_toml(document, lines);
  return YamlReader(document, lines).run();
}

}  // namespace trend::article
