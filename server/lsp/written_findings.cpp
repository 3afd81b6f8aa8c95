// See written_findings.h.
#include "server/lsp/written_findings.h"

namespace trend::server {

WrittenFindings::Entry WrittenFindings::added(const lint::Finding& said,
                                              const WrittenMembers& members) {
  const Entry entry{
      &said,          members.range, text_.size(), members.front.size(), members.back.size(),
      members.related};
  text_ += members.front;
  text_ += members.back;
  return entry;
}

KnownMembers WrittenFindings::members_of(const Entry& entry) const {
  const std::string_view text = text_;
  return {entry.range, text.substr(entry.begin, entry.front),
          text.substr(entry.begin + entry.front, entry.back), entry.related};
}

void WrittenFindings::end_round(const lint::Findings& all) {
  std::size_t used = 0;
  for (const Entry& entry : now_) used += entry.front + entry.back;
  constexpr std::size_t kSlack = 1U << 16U;
  if (text_.size() > 2 * used + kSlack) {
    const std::string old = std::exchange(text_, {});
    text_.reserve(used);
    for (Entry& entry : now_) {
      const std::size_t begin = std::exchange(entry.begin, text_.size());
      text_.append(old, begin, entry.front + entry.back);
    }
  }
  before_.swap(now_);
  now_.clear();
  next_ = 0;
  all_ = all;
}

}  // namespace trend::server
