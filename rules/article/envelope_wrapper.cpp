// Finds the fence that language models put around a whole article.
//
// The closing fence is found by pairing: fences inside the article come in pairs, so the last bare
// fence that closes none of them closes the wrapper. Where the pairing allows a second reading (an
// example block at the top of an ordinary article) nothing is taken for a wrapper, because removing
// the two lines would then break the article.
#include "rules/article/envelope_wrapper.h"

#include "rules/article/envelope_front_matter.h"
#include "rules/article/raw_lines.h"
#include "rules/text/strings.h"

namespace trend::article {
namespace {

// What may stand after the closing fence: a closing remark of the model, no second half.
constexpr std::size_t kMaxTrailingLines = 6;
constexpr Offset kMaxTrailingBytes = 900;

struct OpenFence {
  RawFence fence;
  std::size_t line = 0;
  bool may_close_wrapper = false;
  std::size_t headings = 0;     // headings of any level seen since
  std::size_t subheadings = 0;  // of level 2 and deeper, which code comments rarely look like
};

class Pairing {
 public:
  Pairing(const text::Document& document, const RawFence& opener, Offset open_indent)
      : document_(document), opener_(opener), open_indent_(open_indent) {}

  // Reads the lines from `first` to the end; false when the fences have a second reading.
  bool run(std::size_t first) {
    const std::size_t count = document_.lines().count();
    for (std::size_t i = first; i < count; ++i) {
      const RawLine line = raw_line(document_, i);
      if (line.blank()) continue;
      last_text_line_ = i;
      if (const std::optional<RawFence> fence = parse_raw_fence(line)) {
        if (!note_fence(*fence, i)) return false;
        continue;
      }
      if (line.indent > open_indent_ + 3) continue;
      if (const int level = raw_heading_level(line)) note_heading(level);
    }
    return true;
  }

  std::size_t headings() const { return headings_; }
  // The fence left over when all others are paired, if it can be the wrapper's.
  std::optional<std::size_t> closer() const {
    if (!open_ || !open_->may_close_wrapper) return std::nullopt;
    return open_->line;
  }
  // True when nothing, or no more than a remark, follows the closing fence.
  bool trailing_is_short() const {
    if (open_->headings > 0) return false;
    const auto& lines = document_.lines();
    const Offset bytes = lines.start(last_text_line_ + 1) - lines.start(open_->line + 1);
    return last_text_line_ - open_->line <= 2 * kMaxTrailingLines && bytes <= kMaxTrailingBytes;
  }

 private:
  bool note_fence(const RawFence& fence, std::size_t line) {
    if (!open_) {
      const bool may_close =
          fence.bare() && fence.marker == opener_.marker && fence.length >= opener_.length;
      open_ = OpenFence{fence, line, may_close, 0, 0};
      return true;
    }
    if (fence.bare() && fence.marker == open_->fence.marker &&
        fence.length >= open_->fence.length) {
      const bool second_reading = open_->may_close_wrapper && open_->subheadings > 0;
      open_.reset();
      return !second_reading;
    }
    // A fence with an info string opens a block, so the bare fence before it closed the wrapper:
    // the article goes on behind it.
    return !(open_->may_close_wrapper && !fence.bare());
  }

  void note_heading(int level) {
    if (!open_) {
      ++headings_;
      return;
    }
    ++open_->headings;
    if (level > 1) ++open_->subheadings;
  }

  const text::Document& document_;
  RawFence opener_;
  Offset open_indent_;
  std::optional<OpenFence> open_;
  std::size_t headings_ = 0;
  std::size_t last_text_line_ = 0;
};

bool starts_with_heading(const text::Document& document, std::size_t line) {
  const std::size_t first = skip_blank_lines(document, line);
  return first < document.lines().count() && raw_heading_level(raw_line(document, first)) > 0;
}

}  // namespace

std::optional<WrapperSearch> find_wrapper(const text::Document& document, std::size_t first_line,
                                          bool seek_front_matter) {
  const std::size_t open = skip_blank_lines(document, first_line);
  if (open >= document.lines().count()) return std::nullopt;
  const RawLine line = raw_line(document, open);
  const std::optional<RawFence> fence = parse_raw_fence(line);
  if (!fence) return std::nullopt;
  const std::string info = text::ascii_lower(fence->info);
  if (!info.empty() && info != "markdown" && info != "md") return std::nullopt;

  WrapperSearch found;
  if (seek_front_matter) found.front_matter = find_front_matter_lines(document, open + 1);
  const std::size_t first = found.front_matter ? found.front_matter->end_line : open + 1;
  if (info.empty() && !found.front_matter && !starts_with_heading(document, first)) {
    return std::nullopt;
  }
  Pairing pairing(document, *fence, line.indent);
  if (!pairing.run(first)) return std::nullopt;
  const std::optional<std::size_t> close = pairing.closer();
  if (close && !pairing.trailing_is_short()) return std::nullopt;
  // A bare fence that never closes and holds one "# …" line is more likely code.
  const std::size_t needed = found.front_matter ? 0 : !close && info.empty() ? 2 : 1;
  if (pairing.headings() < needed) return std::nullopt;

  found.wrapper.open = line.stripped_range();
  found.wrapper.open_line = open;
  found.wrapper.open_indent = line.indent;
  found.wrapper.info = info;
  if (close) {
    found.wrapper.close_line = close;
    found.wrapper.close = raw_line(document, *close).stripped_range();
  }
  return found;
}

}  // namespace trend::article
