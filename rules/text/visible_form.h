// A text with its unseen characters written as marks, as rule pages and fixtures show them.
#pragma once

#include <string>
#include <string_view>

namespace trend::text {

/// The visible form: `␍` CR, `⇥` tab, `⌀` U+200B, `⟦U+00A0⟧` any other control or format character
/// and uncommon blank, `␠` a blank before a line end or the end of the text.
std::string visible_form(std::string_view text);

/// Back from the visible form; `⟦xFF⟧` is a byte, for ill-formed texts.
std::string from_visible_form(std::string_view visible);

}  // namespace trend::text
