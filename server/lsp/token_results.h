// The semantic tokens that were sent last for each document, so that the next answer can be what
// changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "protocol/lsp/semantic_tokens.h"

namespace trend::server {

/// Any thread.
class TokenResults {
 public:
  using Data = std::vector<std::uint32_t>;  ///< as in lsp::SemanticTokens
  using DataPtr = std::shared_ptr<const Data>;

  /// Documents remembered; beyond that, those that were sent longest ago are forgotten.
  static constexpr std::size_t kMost = 32;

  /// Remembers what is being sent for a document in place of what was; its result id.
  std::string keep(const std::string& key, DataPtr data);
  /// What was sent under that id, or null when something else was sent since.
  DataPtr find(const std::string& key, const std::string& id) const;
  void forget(const std::string& key);

 private:
  struct Entry {
    std::uint64_t number = 0;
    DataPtr data;
  };

  mutable std::mutex mutex_;
  std::uint64_t last_ = 0;
  std::map<std::string, Entry> entries_;
};

/// What turns `before` into `after`: one edit of whole tokens, none when they are equal.
std::vector<lsp::SemanticTokensEdit> token_edits(const TokenResults::Data& before,
                                                 const TokenResults::Data& after);

}  // namespace trend::server
