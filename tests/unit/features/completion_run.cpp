// Runs completion as an editor does.
#include "tests/unit/features/completion_run.h"

#include "rules/article/parse.h"
#include "tests/support/marked_text.h"

namespace trend::testing {

CompletionRun::CompletionRun(std::string_view marked, std::string_view file_name,
                             const features::FileFacts* files) {
  const MarkedText unmarked = unmark(marked);
  text = unmarked.text;
  article = article::parse(text::Document(text));
  list = features::complete({.article = *article,
                             .offset = unmarked.cursor(),
                             .file_name = file_name,
                             .today = {2031, 5, 6, true},
                             .files = files});
}

std::string CompletionRun::items() const {
  if (list.empty()) return "(nothing)\n";
  std::string out = "\n";
  for (const features::Completion& item : list) {
    out += item.label;
    if (!item.detail.zh.empty()) out += " ~ " + item.detail.zh;
    out += '\n';
  }
  return out;
}

const features::Completion* CompletionRun::find(std::string_view label) const {
  for (const features::Completion& item : list)
    if (item.label == label) return &item;
  return nullptr;
}

std::string CompletionRun::after(std::string_view label) const {
  const features::Completion* item = find(label);
  return item == nullptr ? "(no such item)" : applied(*item, text);
}

std::string applied(const features::Completion& item, std::string_view text) {
  text::EditSet edits;
  edits.add(item.edit);
  return edits.apply(text);
}

}  // namespace trend::testing
