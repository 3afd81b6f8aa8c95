// Renders an article line by line; see dump.h for the form.
#include "rules/article/dump.h"

#include "rules/text/unicode.h"

namespace trend::article {
namespace {

constexpr std::size_t kShown = 48;  // bytes of source shown per line

class Dump {
 public:
  Dump(const Article& article, const DumpOptions& options) : article_(article), options_(options) {}

  std::string run() {
    envelope();
    for (const TopBlock& top : article_.blocks()) block(top);
    return std::move(out_);
  }

 private:
  std::string range(Range r) const {
    return "[" + std::to_string(r.begin) + "," + std::to_string(r.end) + ")";
  }

  std::string quoted(Range r) const {
    std::string_view s = article_.slice(r);
    std::string out = "\"";
    Offset i = 0;
    while (i < s.size()) {
      if (i >= kShown) {
        out += "…";
        break;
      }
      const text::CodePoint c = text::decode(s, i);
      if (c.value == U'\n') {
        out += "\\n";
      } else if (c.value == U'\r') {
        out += "\\r";
      } else {
        out += s.substr(i, c.size);
      }
      i += c.size;
    }
    return out + "\"";
  }

  void line(int depth, const std::string& text) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += text;
    out_ += '\n';
  }

  void envelope() {
    const Envelope& e = article_.envelope();
    if (e.bom) line(0, "bom");
    if (e.front_matter) {
      line(0, "front matter " + range(e.front_matter->range) + " indent " +
                  std::to_string(e.front_matter->indent) +
                  (e.front_matter->close_line ? "" : " unclosed"));
      for (const Entry& entry : article_.front_matter().entries)
        line(1, entry.key + " = \"" + entry.value + "\" " + range(entry.value_range));
      for (const FrontMatterProblem& problem : article_.front_matter().problems)
        line(1, "problem " + range(problem.range) + " " + problem.message.en);
    }
    if (e.wrapper)
      line(0, "wrapper " + range(e.wrapper->open) + " " + quoted(e.wrapper->open) + " .. " +
                  range(e.wrapper->close));
    line(0, "body " + range(e.body) +
                (e.dedent > 0 ? " dedent " + std::to_string(e.dedent) : std::string()));
  }

  void block(const TopBlock& top) {
    const Block& b = *top.block;
    if (b.degraded) line(0, "degraded");
    std::vector<Index> ends;
    for (Index i = 0; i < b.nodes.size(); ++i) {
      while (!ends.empty() && i >= ends.back()) ends.pop_back();
      node(NodeRef(&top, i), static_cast<int>(ends.size()));
      ends.push_back(b.nodes[i].end);
    }
    for (const Definition& d : b.definitions)
      line(1,
           "definition " + d.label + " -> " + d.destination + " " + range(top.absolute(d.range)));
  }

  void node(NodeRef ref, int depth) {
    const Node& n = ref.node();
    std::string text = std::string(kind_name(n.kind)) + " " + range(ref.range());
    switch (n.kind) {
      case BlockKind::kHeading: {
        const HeadingDetail& h = ref.heading();
        text += " level " + std::to_string(h.level) + (h.setext ? " setext" : "") + " \"" + h.text +
                "\"";
        if (h.numbering) text += " number " + quoted(ref.absolute(h.numbering.range));
        break;
      }
      case BlockKind::kList:
        text += std::string(ref.list().ordered ? " ordered " + std::to_string(ref.list().start)
                                               : " bullet") +
                " " + ref.list().marker + (ref.list().tight ? " tight" : " loose");
        break;
      case BlockKind::kItem:
        text += " " + quoted(ref.absolute(ref.item().marker));
        if (!ref.item().task.empty()) text += " task " + quoted(ref.absolute(ref.item().task));
        break;
      case BlockKind::kFencedCode:
        text += " info " + quoted(ref.absolute(ref.code().info)) +
                (ref.code().closed ? "" : " unclosed");
        break;
      case BlockKind::kTable:
        text += " columns " + std::to_string(ref.table().columns.size());
        break;
      default:
        text += " " + quoted(ref.range());
    }
    line(depth, text);
    if (n.kind == BlockKind::kTable) {
      row(ref, ref.table().header, depth + 1);
      for (const Row& r : ref.table().rows) row(ref, r, depth + 1);
    } else if (options_.inlines) {
      inlines(ref, n.inlines, depth + 1);
    }
  }

  void row(NodeRef ref, const Row& r, int depth) {
    std::string text = "row";
    for (const Cell& cell : r.cells) text += " | " + quoted(ref.absolute(cell.range));
    line(depth, text);
    if (options_.inlines)
      for (const Cell& cell : r.cells) inlines(ref, cell.inlines, depth + 1);
  }

  void inlines(NodeRef ref, IndexRange which, int depth) {
    std::vector<Index> ends;
    for (Index i = which.begin; i < which.end; ++i) {
      while (!ends.empty() && i >= ends.back()) ends.pop_back();
      const Inline& n = ref.block().inlines[i];
      std::string text = std::string(kind_name(n.kind)) + " " + range(ref.absolute(n.range)) + " " +
                         quoted(ref.absolute(n.range));
      if (n.link != kNone) text += " -> " + ref.block().links[n.link].destination;
      line(depth + static_cast<int>(ends.size()), text);
      ends.push_back(n.end);
    }
  }

  const Article& article_;
  const DumpOptions& options_;
  std::string out_;
};

}  // namespace

const char* kind_name(BlockKind kind) {
  static constexpr const char* kNames[] = {"paragraph", "heading", "rule",  "quote",
                                           "list",      "item",    "fence", "indented code",
                                           "html",      "table"};
  return kNames[static_cast<std::size_t>(kind)];
}

const char* kind_name(InlineKind kind) {
  static constexpr const char* kNames[] = {"text", "escape", "delimiters", "softbreak", "hardbreak",
                                           "code", "html",   "emphasis",   "strong",    "strike",
                                           "link", "image",  "autolink"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string dump(const Article& article, const DumpOptions& options) {
  return Dump(article, options).run();
}

}  // namespace trend::article
