// From the start of some work to its end, as the client is told.
#include "server/lsp/progress.h"

#include <chrono>
#include <utility>

namespace trend::server {
namespace {

// What is over sooner would only flicker.
constexpr std::chrono::milliseconds kPatience{300};

}  // namespace

Progresses::Progresses(transport::Strand& strand, Questions& questions, bool supported, Send send)
    : strand_(strand), questions_(questions), supported_(supported), send_(std::move(send)) {}

template <class Value>
void Progresses::send(const lsp::ProgressToken& token, const Value& value) {
  if (!send_) return;
  send_(protocol::notification_body<lsp::methods::Progress>(
      {.token = token, .value = protocol::encode(value)}));
}

Progresses::Work Progresses::begin(const std::optional<lsp::ProgressToken>& token,
                                   std::string title, std::function<void()> on_cancel) {
  const Work work = next_++;
  Entry& entry = open_[work];
  entry.token = token.value_or("trendlsp/" + std::to_string(work));
  entry.title = std::move(title);
  entry.on_cancel = std::move(on_cancel);
  if (token) {
    tell(work);
  } else if (supported_) {
    strand_.after(kPatience, [weak = weak_from_this(), work] {
      if (const auto self = weak.lock()) self->create(work);
    });
  }
  return work;
}

void Progresses::create(Work work) {
  const auto found = open_.find(work);
  if (found == open_.end() || !send_) return;
  questions_.ask<lsp::methods::WorkDoneProgressCreate>(
      {.token = found->second.token}, [weak = weak_from_this(), work](const protocol::Json&) {
        if (const auto self = weak.lock()) self->tell(work);
      });
}

void Progresses::tell(Work work) {
  const auto found = open_.find(work);
  if (found == open_.end()) return;
  Entry& entry = found->second;
  entry.told = true;
  send(entry.token, lsp::WorkDoneProgressBegin{.title = entry.title,
                                               .cancellable = true,
                                               .message = std::nullopt,
                                               .percentage = entry.percentage});
}

void Progresses::report(Work work, std::size_t done, std::size_t total) {
  const auto found = open_.find(work);
  if (found == open_.end() || total == 0) return;
  Entry& entry = found->second;
  const auto percentage = static_cast<std::uint32_t>(done * 100 / total);
  if (percentage <= entry.percentage) return;  // never goes back, never repeats
  entry.percentage = percentage;
  if (!entry.told) return;
  send(entry.token,
       lsp::WorkDoneProgressReport{.cancellable = std::nullopt,
                                   .message = std::to_string(done) + '/' + std::to_string(total),
                                   .percentage = percentage});
}

void Progresses::end(Work work) {
  const auto found = open_.find(work);
  if (found == open_.end()) return;
  if (found->second.told) send(found->second.token, lsp::WorkDoneProgressEnd{});
  open_.erase(found);
}

void Progresses::cancel(const lsp::ProgressToken& token) {
  for (const auto& [work, entry] : open_) {
    if (entry.token != token) continue;
    const std::function<void()> on_cancel = entry.on_cancel;  // may end the work
    if (on_cancel) on_cancel();
    return;
  }
}

void Progresses::close() {
  send_ = nullptr;
  open_.clear();
}

}  // namespace trend::server
