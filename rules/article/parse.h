// From document to article: the two entry points. Neither can fail.
#pragma once

#include <memory>

#include "rules/article/article.h"
#include "rules/text/document.h"
#include "rules/text/edit.h"

namespace trend::article {

/// Parses a whole document. Linear in its size (limits on hostile input are in limits.h). May be
/// called from several threads at once.
std::shared_ptr<const Article> parse(text::Document document);

/// Parses `document`, which is `old`'s document with `edit` applied, and shares every block that
/// the edit cannot have changed. The result equals parse(document) in everything but sharing; that
/// is a property test and, with the environment variable TREND_VERIFY=1, checked at run time.
std::shared_ptr<const Article> reparse(const Article& old, text::Document document,
                                       const text::Edit& edit);

}  // namespace trend::article
