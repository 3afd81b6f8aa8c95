// Style and script of the site, as they are written beside its pages.
#pragma once

#include <string_view>

namespace trend::cli {

/// site.css
extern const std::string_view kSiteStyle;
/// site.js: language, search and filters, frames as high as what they show.
extern const std::string_view kSiteScript;
/// Head of the framed documents that show what a reader sees: nothing is loaded, nothing runs.
extern const std::string_view kReaderHead;

}  // namespace trend::cli
