// The open `data` members that we give to a client and get back.
#pragma once

#include <cstdint>
#include <string>

#include "protocol/codec.h"

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
  std::string rule;  ///< id of the finding's rule, empty for fix-all: guards against other settings
  std::int32_t step = 0;
  std::uint32_t finding = 0;
  std::uint32_t fix = 0;

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("text", self.text);
    visit("rule", self.rule);
    visit("step", self.step);
    visit("finding", self.finding);
    visit("fix", self.fix);
  }
};

/// 16 hexadecimal digits (FNV-1a, 64 bits): tells texts apart, resists nobody.
std::string short_hash(std::string_view text);

}  // namespace trend::server
