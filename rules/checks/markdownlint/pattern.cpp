// A compiler to steps and a matcher that follows all ways at once: no expression makes it slow.
#include "rules/checks/markdownlint/pattern.h"

#include <algorithm>

#include "rules/text/unicode.h"

namespace trend::checks::md {
namespace {

constexpr std::size_t kMaxSteps = 2000;
constexpr int kMaxDepth = 50;
constexpr char32_t kLast = 0x10FFFF;

bool is_word(char32_t c) {
  return text::is_latin_letter(c) || text::is_ascii_digit(c) || c == U'_';
}

}  // namespace

/// Recursive descent; every function leaves `ok_` false when it meets what it does not know.
class Pattern::Compiler {
 public:
  Compiler(std::string_view expression, Pattern& out) : rest_(expression), out_(out) {}

  bool compile() {
    alternatives(0);
    add({.kind = Step::Kind::kMatch});
    return ok_ && rest_.empty() && out_.steps_.size() <= kMaxSteps;
  }

 private:
  using Kind = Step::Kind;

  char32_t take() {
    const text::CodePoint c = text::decode(rest_, 0);
    rest_.remove_prefix(c.size);
    return c.value;
  }
  bool take_if(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::size_t here() const { return out_.steps_.size(); }
  void add(Step step) { out_.steps_.push_back(step); }
  void add_set(Set set) {
    add({.kind = Kind::kSet, .set = out_.sets_.size()});
    out_.sets_.push_back(std::move(set));
  }
  // Puts a step in at `at`; what stands behind moves by one.
  void insert(std::size_t at, Step step) {
    for (std::size_t i = at; i < here(); ++i) {
      Step& moved = out_.steps_[i];
      if (moved.first >= at) ++moved.first;
      if (moved.second >= at) ++moved.second;
    }
    out_.steps_.insert(out_.steps_.begin() + static_cast<std::ptrdiff_t>(at), step);
  }

  void alternatives(int depth) {
    ok_ = ok_ && depth < kMaxDepth && here() <= kMaxSteps;
    const std::size_t begin = here();
    sequence(depth);
    while (ok_ && take_if('|')) {
      insert(begin, {.kind = Kind::kSplit, .first = begin + 1, .second = here() + 2});
      const std::size_t jump = here();
      add({.kind = Kind::kJump});
      sequence(depth);
      out_.steps_[jump].first = here();
    }
  }

  void sequence(int depth) {
    while (ok_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      const std::size_t begin = here();
      atom(depth);
      repeat(begin);
    }
  }

  void repeat(std::size_t begin) {
    if (take_if('*')) {
      insert(begin, {.kind = Kind::kSplit, .first = begin + 1, .second = here() + 2});
      add({.kind = Kind::kJump, .first = begin});
    } else if (take_if('+')) {
      add({.kind = Kind::kSplit, .first = begin, .second = here() + 1});
    } else if (take_if('?')) {
      insert(begin, {.kind = Kind::kSplit, .first = begin + 1, .second = here() + 1});
    } else {
      return;
    }
    take_if('?');  // whether it takes much or little does not change what is found
  }

  void atom(int depth) {
    if (take_if('(')) {
      if (take_if('?')) ok_ = take_if(':');
      alternatives(depth + 1);
      ok_ = ok_ && take_if(')');
    } else if (take_if('^')) {
      add({.kind = Kind::kBegin});
    } else if (take_if('$')) {
      add({.kind = Kind::kEnd});
    } else if (take_if('.')) {
      add_set({.ranges = {{0, kLast}}});
    } else if (take_if('[')) {
      add_set(bracketed());
    } else if (rest_.starts_with("\\b") || rest_.starts_with("\\B")) {
      add({.kind = rest_[1] == 'b' ? Kind::kBorder : Kind::kNoBorder});
      rest_.remove_prefix(2);
    } else if (take_if('\\')) {
      Set set;
      escape(set);
      add_set(std::move(set));
    } else {
      const char32_t c = take();
      ok_ = ok_ && c != U'*' && c != U'+' && c != U'?' && c != U'{';
      add_set({.ranges = {{text::to_lower(c), text::to_lower(c)}}});
    }
  }

  // Behind a backslash: adds what it stands for and returns it when that is a single character.
  std::optional<char32_t> escape(Set& set) {
    ok_ = ok_ && !rest_.empty();
    const char32_t c = take();
    switch (c) {
      case U's':
        set.ranges.insert(set.ranges.end(), {{9, 13}, {32, 32}, {0xA0, 0xA0}, {0x3000, 0x3000}});
        return std::nullopt;
      case U'd':
        set.ranges.emplace_back(U'0', U'9');
        return std::nullopt;
      case U'w':
        set.ranges.insert(set.ranges.end(), {{U'0', U'9'}, {U'_', U'_'}, {U'a', U'z'}});
        return std::nullopt;
      case U'S':
      case U'D':
      case U'W': {
        ok_ = ok_ && set.ranges.empty() && !set.negated;
        set.negated = true;
        add_class(set, c);
        return std::nullopt;
      }
      default:
        break;
    }
    const char32_t meant = c == U't' ? U'\t' : c == U'n' ? U'\n' : text::to_lower(c);
    ok_ = ok_ && (c == U't' || c == U'n' || !is_word(c));
    set.ranges.emplace_back(meant, meant);
    return meant;
  }
  void add_class(Set& set, char32_t upper) {
    if (upper == U'D') set.ranges.emplace_back(U'0', U'9');
    if (upper == U'W') set.ranges = {{U'0', U'9'}, {U'_', U'_'}, {U'a', U'z'}};
    if (upper == U'S') set.ranges = {{9, 13}, {32, 32}, {0xA0, 0xA0}, {0x3000, 0x3000}};
  }

  Set bracketed() {
    Set set;
    const bool negated = take_if('^');
    while (ok_ && !take_if(']')) {
      ok_ = ok_ && !rest_.empty();
      std::optional<char32_t> first;
      if (take_if('\\')) {
        first = escape(set);
        ok_ = ok_ && !set.negated;  // \S among others
      } else if (ok_) {
        first = text::to_lower(take());
        set.ranges.emplace_back(*first, *first);
      }
      if (first && rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
        rest_.remove_prefix(1);
        set.ranges.back().second = text::to_lower(take());
      }
    }
    set.negated = negated;
    return set;
  }

  std::string_view rest_;
  Pattern& out_;
  bool ok_ = true;
};

/// The set of steps that some way has reached, for one place of the text after the other.
class Pattern::Matcher {
 public:
  Matcher(const Pattern& pattern, std::string_view text)
      : pattern_(pattern), text_(text), marked_(pattern.steps_.size(), 0) {}

  bool run() {
    std::vector<std::size_t> next;
    for (text::Offset at = 0;; ++round_) {
      const text::CodePoint c = text::decode(text_, at);
      current_.swap(next);
      next.clear();
      reached_.clear();
      for (const std::size_t step : current_) follow(step, at);
      follow(0, at);  // it may begin anywhere
      for (const std::size_t step : reached_) {
        if (pattern_.steps_[step].kind == Step::Kind::kMatch) return true;
        if (c.size > 0 && takes(pattern_.sets_[pattern_.steps_[step].set], c.value))
          next.push_back(step + 1);
      }
      if (c.size == 0) return false;
      at += c.size;
    }
  }

 private:
  static bool takes(const Set& set, char32_t c) {
    const char32_t lower = text::to_lower(c);
    const bool inside = std::any_of(set.ranges.begin(), set.ranges.end(), [&](const auto& range) {
      return range.first <= lower && lower <= range.second;
    });
    return inside != set.negated;
  }
  bool is_border(text::Offset at) const {
    const bool before = is_word(text::decode_before(text_, at).value);
    return before != is_word(text::decode(text_, at).value);
  }
  bool holds(Step::Kind kind, text::Offset at) const {
    switch (kind) {
      case Step::Kind::kBegin:
        return at == 0;
      case Step::Kind::kEnd:
        return at == text_.size();
      case Step::Kind::kBorder:
        return is_border(at);
      default:
        return !is_border(at);
    }
  }
  // Goes on from `step` without taking a character.
  void follow(std::size_t start, text::Offset at) {
    pending_ = {start};
    while (!pending_.empty()) {
      const std::size_t step = pending_.back();
      pending_.pop_back();
      if (marked_[step] == round_) continue;
      marked_[step] = round_;
      const Step& now = pattern_.steps_[step];
      switch (now.kind) {
        case Step::Kind::kSet:
        case Step::Kind::kMatch:
          reached_.push_back(step);
          break;
        case Step::Kind::kSplit:
          pending_.push_back(now.second);
          pending_.push_back(now.first);
          break;
        case Step::Kind::kJump:
          pending_.push_back(now.first);
          break;
        default:
          if (holds(now.kind, at)) pending_.push_back(step + 1);
      }
    }
  }

  const Pattern& pattern_;
  std::string_view text_;
  std::vector<std::size_t> marked_;  // by step: the round that reached it last
  std::vector<std::size_t> current_;
  std::vector<std::size_t> reached_;
  std::vector<std::size_t> pending_;
  std::size_t round_ = 1;
};

std::optional<Pattern> Pattern::compile(std::string_view expression) {
  Pattern pattern;
  if (!Compiler(expression, pattern).compile()) return std::nullopt;
  return pattern;
}

bool Pattern::found_in(std::string_view text) const { return Matcher(*this, text).run(); }

}  // namespace trend::checks::md
