// See refactor_run.h.
#include "tests/unit/features/refactor_run.h"

#include "rules/article/parse.h"
#include "tests/support/marked_text.h"

namespace trend::testing {
namespace {

text::Range selection_of(const MarkedText& marked) {
  return marked.cursors.size() > 1 ? marked.range() : text::Range{marked.cursor(), marked.cursor()};
}

}  // namespace

RefactorRun::RefactorRun(std::string_view marked)
    : RefactorRun(unmark(marked).text, selection_of(unmark(marked))) {}

RefactorRun::RefactorRun(std::string whole, text::Range at)
    : text(std::move(whole)),
      selection(at),
      article(article::parse(text::Document(text))),
      settings{} {}

std::vector<features::CodeAction> RefactorRun::actions() const {
  return features::list_actions(*article, {}, selection);
}

std::string RefactorRun::menu() const {
  std::string out = "\n";
  for (const features::CodeAction& action : actions()) out += action.title.en + "\n";
  return out;
}

std::vector<features::EditGroup> RefactorRun::groups(std::string_view title) const {
  for (const features::CodeAction& action : actions())
    if (action.title.en.find(title) != std::string::npos ||
        action.title.zh.find(title) != std::string::npos)
      return features::resolve_action(action.plan, {article, {}, settings, {}}).value();
  return {{.label = {"<not offered>", "<not offered>"}}};
}

std::string RefactorRun::after(std::string_view title) const {
  const auto found = groups(title);
  if (!found.empty() && found.front().label.en == "<not offered>") return found.front().label.en;
  return features::merged(found).apply(text);
}

std::string result_of(const RefactorRun& run, const features::CodeAction& action) {
  const auto groups =
      features::resolve_action(action.plan, {run.article, {}, run.settings, {}}).value();
  return features::merged(groups).apply(run.text);
}

}  // namespace trend::testing
