// Work-done progress: telling the user of work that takes a while, where the client can show it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "protocol/lsp/window.h"
#include "server/lsp/questions.h"
#include "server/transport/strand.h"

namespace trend::server {

/// LSP 3.17, "Work Done Progress". Work whose request brought a token is told of from its start.
/// Other work is told of when it has taken 300 ms, under a token of ours that the client has
/// accepted. Strand only; keep it in a shared_ptr.
class Progresses : public std::enable_shared_from_this<Progresses> {
 public:
  using Work = std::uint64_t;
  using Send = std::function<void(std::string body)>;

  /// `supported`: the client accepts tokens of ours. `questions` must live until close().
  Progresses(transport::Strand& strand, Questions& questions, bool supported, Send send);

  /// `on_cancel` is called when the user stops the work; it still has to be ended.
  Work begin(const std::optional<lsp::ProgressToken>& token, std::string title,
             std::function<void()> on_cancel);
  /// `done` of `total` parts; costs nothing while nobody is told.
  void report(Work work, std::size_t done, std::size_t total);
  void end(Work work);
  /// The client's user has stopped the work of that token.
  void cancel(const lsp::ProgressToken& token);
  /// Nothing is sent any more.
  void close();

 private:
  struct Entry {
    lsp::ProgressToken token;
    std::string title;
    std::function<void()> on_cancel;
    bool told = false;
    std::uint32_t percentage = 0;
  };

  void create(Work work);
  void tell(Work work);
  template <class Value>
  void send(const lsp::ProgressToken& token, const Value& value);

  transport::Strand& strand_;
  Questions& questions_;
  bool supported_;
  Send send_;
  Work next_ = 1;
  std::map<Work, Entry> open_;
};

}  // namespace trend::server
