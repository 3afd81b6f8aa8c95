// Bare addresses as GFM's autolink extension (GFM 0.29 §6.9) finds them, non-ASCII text included.
#pragma once

#include <cstddef>
#include <string_view>

namespace trend::checks::md {

/// End of the http://, https:// or www. address that starts at `at`, 0 when none does. `text` is
/// the leaf's text; what stands before `at` is looked at too.
std::size_t url_end(std::string_view text, std::size_t at);

/// The same for an e-mail address.
std::size_t email_end(std::string_view text, std::size_t at);

}  // namespace trend::checks::md
