// The open `data` members that we give to a client and get back.
#pragma once

#include <cstdint>
#include <string>

#include "protocol/codec.h"
#include "rules/article/article.h"

namespace trend::server {

/// Diagnostic.data: names a finding across versions, for clients that match old and new ones.
struct DiagnosticData {
  std::string rule;  ///< id
  std::string hash;  ///< of the rule, the text it is about and the message

  static void describe(auto& visit, auto& self) {
    visit("rule", self.rule);
    visit("hash", self.hash);
  }
};

/// CodeAction.data: all that is needed to work the action out later (features::ActionPlan), and
/// what it holds for.
struct ActionData {
  std::string uri;
  std::string text;  ///< hash of the article: versions count up also when a change is undone
  std::string rule;  ///< id of the finding's rule, empty for fix-all and refactorings: guards
                     ///< against other settings
  std::int32_t step = 0;
  std::uint32_t subject = 0;
  std::uint32_t choice = 0;
  std::uint32_t begin = 0;  ///< bytes; of the selection that a refactoring was offered for
  std::uint32_t end = 0;

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("text", self.text);
    visit("rule", self.rule);
    visit("step", self.step);
    visit("subject", self.subject);
    visit("choice", self.choice);
    visit("begin", self.begin);
    visit("end", self.end);
  }
};

/// CompletionItem.data: what the item stands for, for its documentation.
struct CompletionData {
  std::string uri;
  std::int64_t version = 0;
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("version", self.version);
    visit("begin", self.begin);
    visit("end", self.end);
  }
};

/// CodeLens.data: the section that the lens stands above.
struct LensData {
  std::string uri;
  std::int64_t version = 0;
  std::uint32_t section = 0;  ///< entry of Article::sections()

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("version", self.version);
    visit("section", self.section);
  }
};

/// DocumentLink.data: a place in another file, to be looked up there.
struct LinkData {
  std::string uri;       ///< of the article with the link
  std::string path;      ///< from its folder, decoded
  std::string fragment;  ///< decoded, without "#"

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("path", self.path);
    visit("fragment", self.fragment);
  }
};

/// 16 hexadecimal digits (FNV-1a, 64 bits): tells texts apart, resists nobody.
std::string short_hash(std::string_view text);
/// A hash that is there already, as digits.
std::string short_hash(std::uint64_t hash);
/// The same for a whole article, by the hashes that its blocks carry: equal texts have equal hashes
/// within one run of the program. Costs the number of blocks, not of bytes.
std::string short_hash(const article::Article& article);

}  // namespace trend::server
