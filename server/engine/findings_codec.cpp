// Messages repeat: a text that an article's findings have used before is written as its number.
#include "server/engine/findings_codec.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "rules/lint/registry.h"
#include "rules/lint/rule.h"

namespace trend::engine {
namespace {

using lint::Finding;
using lint::Fix;

std::size_t place_of(const lint::Rule& rule) {
  const auto rules = lint::all_rules();
  const auto found =
      std::lower_bound(rules.begin(), rules.end(), rule.id,
                       [](const lint::Rule* one, std::string_view id) { return one->id < id; });
  return static_cast<std::size_t>(found - rules.begin());
}

struct TextHash {
  std::size_t operator()(std::string_view text) const { return digest_of(text).low; }
};

class FindingsWriter {
 public:
  explicit FindingsWriter(PackedWriter& out) : out_(out) {}

  void add(const Finding& finding) {
    out_.number(place_of(*finding.rule));
    out_.number(static_cast<std::uint64_t>(finding.severity));
    out_.number(finding.unnecessary ? 1 : 0);
    add(finding.range);
    add(finding.message);
    out_.number(finding.related.size());
    for (const lint::Related& related : finding.related) {
      add(related.range);
      add(related.message);
    }
    out_.number(finding.fixes.size());
    for (const Fix& fix : finding.fixes) add(fix);
  }

 private:
  void add(const Fix& fix) {
    add(fix.title);
    out_.number(static_cast<std::uint64_t>(fix.safety));
    out_.number(fix.edits.edits().size());
    for (const text::Edit& edit : fix.edits.edits()) {
      add(edit.range);
      add(edit.text);
    }
  }
  void add(text::Range range) {
    out_.number(range.begin);
    out_.number(range.size());
  }
  void add(const text::Bilingual& text) {
    add(text.zh);
    add(text.en);
  }
  // 0 and the text, or the number of the one before that is the same.
  void add(std::string_view text) {
    const auto [known, fresh] = numbers_.try_emplace(text, numbers_.size() + 1);
    out_.number(fresh ? 0 : known->second);
    if (fresh) out_.text(text);
  }

  PackedWriter& out_;
  std::unordered_map<std::string_view, std::size_t, TextHash> numbers_;
};

class FindingsReader {
 public:
  FindingsReader(PackedReader& in, text::Offset size) : in_(in), size_(size) {}

  Finding finding() {
    const auto rules = lint::all_rules();
    Finding finding;
    finding.rule = rules[in_.number_up_to(rules.size() - 1)];
    finding.severity = one_up_to(lint::Severity::kHint);
    finding.unnecessary = in_.number_up_to(1) == 1;
    finding.range = range();
    finding.message = bilingual();
    const std::size_t related = in_.count();
    finding.related.reserve(related);
    for (std::size_t i = 0; i < related && in_.ok(); ++i)
      finding.related.push_back({range(), bilingual()});
    const std::size_t fixes = in_.count();
    finding.fixes.reserve(fixes);
    for (std::size_t i = 0; i < fixes && in_.ok(); ++i) finding.fixes.push_back(fix());
    return finding;
  }

 private:
  template <class Enum>
  Enum one_up_to(Enum last) {
    return static_cast<Enum>(in_.number_up_to(static_cast<std::uint64_t>(last)));
  }
  Fix fix() {
    Fix fix{.title = bilingual(), .safety = one_up_to(lint::FixSafety::kPick)};
    const std::size_t edits = in_.count();
    for (std::size_t i = 0; i < edits && in_.ok(); ++i) {
      const text::Range at = range();
      if (!fix.edits.add({at, std::string(text())})) in_.fail();
    }
    return fix;
  }
  text::Range range() {
    const auto begin = static_cast<text::Offset>(in_.number_up_to(size_));
    const auto size = static_cast<text::Offset>(in_.number_up_to(size_ - begin));
    return {begin, begin + size};
  }
  text::Bilingual bilingual() {
    const std::string_view zh = text();
    const std::string_view en = text();
    return {std::string(zh), std::string(en)};
  }
  std::string_view text() {
    const std::uint64_t number = in_.number_up_to(texts_.size());
    if (number > 0) return texts_[number - 1];
    return texts_.emplace_back(in_.text());
  }

  PackedReader& in_;
  const text::Offset size_;
  std::vector<std::string_view> texts_;  // in the order of their first use
};

}  // namespace

void write_findings(const std::vector<Finding>& findings, PackedWriter& out) {
  out.number(findings.size());
  FindingsWriter writer(out);
  for (const Finding& finding : findings) writer.add(finding);
}

std::vector<Finding> read_findings(PackedReader& in, text::Offset size) {
  std::vector<Finding> findings;
  const std::size_t count = in.count();
  findings.reserve(count);
  FindingsReader reader(in, size);
  for (std::size_t i = 0; i < count && in.ok(); ++i) findings.push_back(reader.finding());
  return findings;
}

}  // namespace trend::engine
