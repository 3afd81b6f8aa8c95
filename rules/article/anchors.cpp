// See anchors.h.
#include "rules/article/anchors.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

/// Gives repeated slugs their "-1", "-2"; a number that some other heading spells out is left out.
class Slugs {
 public:
  std::string unique(const std::string& slug) {
    const auto [found, is_new] = seen_.try_emplace(slug, 0);
    if (is_new) return slug;
    std::uint32_t count = found->second;
    std::string numbered;
    do {
      numbered = slug + "-" + std::to_string(++count);
    } while (!seen_.try_emplace(numbered, 0).second);
    seen_[slug] = count;
    return numbered;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> seen_;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_tag_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Reads the attributes of the tags in some HTML and hands out what they name.
template <class Found>
class TagReader {
 public:
  TagReader(std::string_view html, Found found) : html_(html), found_(found) {}

  void read() {
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      if (html_.substr(at_).starts_with("<!--")) {
        const std::size_t end = html_.find("-->", at_);
        if (end == std::string_view::npos) return;
        at_ = end;
      } else {
        ++at_;
        if (at_ < html_.size() && is_tag_letter(html_[at_])) read_tag();
      }
    }
  }

 private:
  bool more() const { return at_ < html_.size() && html_[at_] != '>'; }
  void skip_blanks() {
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
  }
  std::string_view take_until(std::string_view ends) {
    const std::size_t begin = at_;
    at_ = std::min(html_.find_first_of(ends, at_), html_.size());
    return html_.substr(begin, at_ - begin);
  }

  void read_tag() {
    const std::string element = text::ascii_lower(take_until(" \t\r\n/>"));
    while (more()) {
      const std::size_t before = at_;
      skip_blanks();
      const std::string name = text::ascii_lower(take_until(" \t\r\n=/>"));
      skip_blanks();
      if (more() && html_[at_] == '=') {
        ++at_;
        read_value(name == "id" || (name == "name" && element == "a"));
      }
      if (at_ == before) ++at_;
    }
  }

  void read_value(bool names) {
    skip_blanks();
    if (!more()) return;
    const char quote = html_[at_];
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) ++at_;
    const auto begin = static_cast<Offset>(at_);
    take_until(quoted ? std::string_view(&quote, 1) : std::string_view(" \t\r\n>"));
    if (names) found_(Range{begin, static_cast<Offset>(at_)});
    if (quoted && at_ < html_.size()) ++at_;
  }

  std::string_view html_;
  Found found_;
  std::size_t at_ = 0;
};

class Collector {
 public:
  explicit Collector(const Article& article) : article_(article) {}

  std::vector<Anchor> collect() {
    for (const TopBlock& top : article_.blocks()) add_block(top);
    return std::move(anchors_);
  }

 private:
  void add_block(const TopBlock& top) {
    for (Index i = 0; i < top.block->nodes.size(); ++i) {
      const NodeRef node(&top, i);
      if (node.kind() == BlockKind::kHeading) add_heading(node);
      if (node.kind() == BlockKind::kHtml) add_html(node.range());
      if (node.kind() != BlockKind::kTable) {
        add_inlines(top, node.node().inlines);
        continue;
      }
      const TableDetail& table = node.table();
      for (const Cell& cell : table.header.cells) add_inlines(top, cell.inlines);
      for (const Row& row : table.rows)
        for (const Cell& cell : row.cells) add_inlines(top, cell.inlines);
    }
  }

  void add_inlines(const TopBlock& top, IndexRange inlines) {
    for (Index i = inlines.begin; i < inlines.end; ++i) {
      const Inline& inline_node = top.block->inlines[i];
      if (inline_node.kind == InlineKind::kHtml) add_html(top.absolute(inline_node.range));
    }
  }

  void add_heading(NodeRef node) {
    const HeadingDetail& heading = node.heading();
    const Range content = node.absolute(heading.content);
    const Index section = node.is_top_level() ? next_section_++ : kNone;
    const std::string slug = github_slug(heading.text);
    if (!slug.empty()) anchors_.push_back({slugs_.unique(slug), content, section, true});
    const std::string_view written = article_.slice(content);
    const std::size_t open = written.rfind("{#");
    if (open == std::string_view::npos || !written.ends_with('}')) return;
    const Range id{content.begin + static_cast<Offset>(open) + 2, content.end - 1};
    const std::string_view name = article_.slice(id);
    if (name.empty() || name.find_first_of(" \t{}") != std::string_view::npos) return;
    anchors_.push_back({std::string(name), id, section, false});
  }

  void add_html(Range range) {
    const auto found = [&](Range value) {
      const Range id = value.shifted(range.begin);
      if (!id.empty()) anchors_.push_back({std::string(article_.slice(id)), id, kNone, false});
    };
    TagReader(article_.slice(range), found).read();
  }

  const Article& article_;
  Slugs slugs_;
  Index next_section_ = 0;
  std::vector<Anchor> anchors_;
};

}  // namespace

std::string github_slug(std::string_view heading_text) {
  std::string slug;
  for (Offset at = 0; at < heading_text.size();) {
    const text::CodePoint c = text::decode(heading_text, at);
    at += c.size;
    if (c.value == U' ' || c.value == U'-')
      slug += '-';
    else if (text::is_word(c.value))
      text::append_utf8(slug, text::to_lower(c.value));
  }
  return slug;
}

std::vector<Anchor> find_anchors(const Article& article) { return Collector(article).collect(); }

const Anchor* find_anchor(const std::vector<Anchor>& anchors, std::string_view name) {
  const auto first = [&](auto fits) -> const Anchor* {
    const auto found = std::find_if(anchors.begin(), anchors.end(), fits);
    return found == anchors.end() ? nullptr : &*found;
  };
  if (const Anchor* exact = first([&](const Anchor& a) { return a.name == name; })) return exact;
  const std::string folded = text::fold_label(name);
  return first([&](const Anchor& a) { return text::fold_label(a.name) == folded; });
}

}  // namespace trend::article
