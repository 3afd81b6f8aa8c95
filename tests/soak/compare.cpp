// See compare.h.
#include "tests/soak/compare.h"

#include <algorithm>

#include "rules/lint/rule.h"
#include "tests/support/article_laws.h"

namespace trend::soak {
namespace {

using namespace trend::article;

bool same(const FrontMatterLines& a, const FrontMatterLines& b) {
  return a.format == b.format && a.open_line == b.open_line && a.end_line == b.end_line &&
         a.close_line == b.close_line && a.range == b.range && a.yaml == b.yaml &&
         a.indent == b.indent && a.close_indented == b.close_indented && a.preceded == b.preceded;
}

bool same(const Wrapper& a, const Wrapper& b) {
  return a.open == b.open && a.close == b.close && a.open_line == b.open_line &&
         a.close_line == b.close_line && a.open_indent == b.open_indent && a.info == b.info;
}

template <class T>
bool same(const std::optional<T>& a, const std::optional<T>& b) {
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

bool same(const Envelope& a, const Envelope& b) {
  return a.bom == b.bom && same(a.front_matter, b.front_matter) && same(a.wrapper, b.wrapper) &&
         a.body == b.body && a.body_line == b.body_line && a.dedent == b.dedent;
}

bool same(const Entry& a, const Entry& b) {
  return a.key == b.key && a.key_range == b.key_range && a.kind == b.kind &&
         a.quoting == b.quoting && a.value == b.value && a.value_range == b.value_range &&
         a.items == b.items && a.item_ranges == b.item_ranges && a.line_range == b.line_range;
}

bool same(const FrontMatterProblem& a, const FrontMatterProblem& b) {
  return a.kind == b.kind && a.range == b.range && a.first == b.first && a.message == b.message;
}

/// NodeRefs are of one article each: what they name is compared by place.
bool same(const NodeRef& a, const NodeRef& b) {
  return a.top().offset == b.top().offset && a.index() == b.index();
}

bool same(const Section& a, const Section& b) {
  return same(a.heading, b.heading) && a.level == b.level && a.range == b.range &&
         a.heading_range == b.heading_range && a.parent == b.parent && a.end == b.end &&
         a.ordinal == b.ordinal;
}

bool same(const lint::Related& a, const lint::Related& b) {
  return a.range == b.range && a.message == b.message;
}

bool same(const lint::Fix& a, const lint::Fix& b) {
  return a.title == b.title && a.safety == b.safety && a.edits.edits() == b.edits.edits();
}

template <class A, class B>
bool same_all(const A& a, const B& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return same(x, y); });
}

bool same(const lint::Finding& a, const lint::Finding& b) {
  return a.rule == b.rule && a.severity == b.severity && a.range == b.range &&
         a.message == b.message && a.unnecessary == b.unnecessary &&
         same_all(a.related, b.related) && same_all(a.fixes, b.fixes);
}

bool same_lines(const text::Document& a, const text::Document& b) {
  if (a.lines().count() != b.lines().count()) return false;
  for (std::size_t i = 0; i < a.lines().count(); ++i)
    if (a.line_range(i) != b.line_range(i) || a.lines().start(i) != b.lines().start(i))
      return false;
  return true;
}

bool same_definitions(const Article& a, const Article& b) {
  for (const TopBlock& top : a.blocks())
    for (const Definition& definition : top.block->definitions) {
      const Definition* const x = a.find_definition(definition.label);
      const Definition* const y = b.find_definition(definition.label);
      if (x == nullptr || y == nullptr || !(*x == *y)) return false;
    }
  return true;
}

}  // namespace

std::string difference(const Article& a, const Article& b) {
  if (std::string why = testing::difference(a, b); !why.empty()) return why;
  if (!same_lines(a.document(), b.document())) return "lines differ";
  if (!same(a.envelope(), b.envelope())) return "envelopes differ";
  if (!same_all(a.front_matter().entries, b.front_matter().entries) ||
      !same_all(a.front_matter().problems, b.front_matter().problems))
    return "front matter differs";
  if (!same_all(a.sections(), b.sections()) || a.title_section() != b.title_section())
    return "sections differ";
  if (!same_all(a.tables(), b.tables())) return "tables differ";
  if (!same_all(a.lists(), b.lists())) return "lists differ";
  return same_definitions(a, b) ? "" : "definitions differ";
}

std::string difference(const lint::RunResult& a, const lint::RunResult& b) {
  const std::size_t common = std::min(a.findings.size(), b.findings.size());
  std::size_t i = 0;
  while (i < common && same(a.findings[i], b.findings[i])) ++i;
  const auto told = [i](const lint::RunResult& run, const char* side) {
    if (i >= run.findings.size()) return std::string("nothing more ") + side;
    const lint::Finding& finding = run.findings[i];
    return std::string(finding.rule->id) + " [" + std::to_string(finding.range.begin) + ", " +
           std::to_string(finding.range.end) + ") " + side + ": " + finding.message.en;
  };
  if (i < a.findings.size() || i < b.findings.size())
    return told(a, "incremental") + "; " + told(b, "full");
  return a.suppressed == b.suppressed ? "" : "numbers of suppressed findings differ";
}

}  // namespace trend::soak
