// What people, editors and programs do to an article, at random.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/edit.h"
#include "tests/support/random_text.h"

namespace trend::soak {

/// One sitting of somebody who types here and there: most edits come near the last one, and some
/// take the last one back.
class Typist {
 public:
  /// `articles` lend what is pasted; not empty, must outlive the object.
  Typist(testing::Random& random, const std::vector<std::string>& articles)
      : random_(random), articles_(articles) {}

  /// An edit of `text` (valid UTF-8) on code-point borders, to be applied before the next call.
  text::Edit next(std::string_view text);

 private:
  text::Edit invent(std::string_view text);
  text::Offset place(std::string_view text);
  text::Edit insert_at_line(std::string_view text, std::string inserted);
  text::Edit remove(std::string_view text);
  text::Edit join_lines(std::string_view text);
  text::Edit change_line_ends(std::string_view text);
  std::string stretch();

  testing::Random& random_;
  const std::vector<std::string>& articles_;
  text::Offset cursor_ = 0;
  std::optional<text::Edit> undo_;
};

}  // namespace trend::soak
