// A user-visible text in both languages; which one is shown is decided where it is shown.
#pragma once

#include <string>

namespace trend::text {

enum class Language { kZh, kEn };

/// The same sentence in 简体中文 and English, both UTF-8.
struct Bilingual {
  std::string zh;
  std::string en;

  const std::string& in(Language language) const { return language == Language::kZh ? zh : en; }
  friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

}  // namespace trend::text
