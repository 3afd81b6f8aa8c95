// Exactly one answer per request, whatever becomes of the work for it.
#include "server/lsp/calls.h"

#include <utility>

#include "server/log.h"

namespace trend::server {

Calls::Number Calls::begin(protocol::Id id) {
  const Number number = next_++;
  open_.emplace(number, Call{std::move(id), {}});
  return number;
}

void Calls::finish(Number number, const AnswerText& answer) {
  const auto found = open_.find(number);
  if (found == open_.end()) return;
  const protocol::Id id = std::move(found->second.id);
  open_.erase(found);
  if (!send_) return;
  if (answer) {
    send_(protocol::response_text(id, *answer));
    return;
  }
  const protocol::ResponseError& error = answer.error();
  const std::string data = error.data.is_null() ? std::string() : error.data.text();
  send_(protocol::error_text(id, error.code, error.message, data));
}

void Calls::cancel(const protocol::Id& id) {
  std::vector<Number> numbers;
  for (const auto& [number, call] : open_)
    if (call.id == id) numbers.push_back(number);
  for (const Number number : numbers) cancel(number);
}

void Calls::cancel(Number number) {
  const auto found = open_.find(number);
  if (found == open_.end()) return;
  found->second.stop.request_stop();
  finish(number,
         protocol::ResponseError{
             .code = protocol::error_code::kRequestCancelled, .message = "cancelled", .data = {}});
}

void Calls::close() {
  send_ = nullptr;
  for (auto& [number, call] : open_) call.stop.request_stop();
  open_.clear();
}

std::stop_token Calls::stop_token(Number number) const {
  const auto found = open_.find(number);
  return found == open_.end() ? std::stop_token() : found->second.stop.get_token();
}

struct Reply::Duty {
  std::shared_ptr<Calls> calls;
  Calls::Number number;
  std::string method;
  bool done = false;

  Duty(std::shared_ptr<Calls> owner, Calls::Number call, std::string name)
      : calls(std::move(owner)), number(call), method(std::move(name)) {}
  Duty(const Duty&) = delete;
  Duty& operator=(const Duty&) = delete;
  ~Duty() {
    if (done || !calls->is_open(number)) return;
    log::error(method + ": no handler answered");
    calls->finish(number, protocol::ResponseError{.code = protocol::error_code::kInternalError,
                                                  .message = "the request was lost",
                                                  .data = {}});
  }
};

Reply::Reply(std::shared_ptr<Calls> calls, Calls::Number number, std::string method)
    : duty_(std::make_shared<Duty>(std::move(calls), number, std::move(method))) {}

void Reply::send(const AnswerText& answer) const {
  duty_->done = true;
  duty_->calls->finish(duty_->number, answer);
}

void Reply::fail(int code, std::string message) const {
  send(protocol::ResponseError{.code = code, .message = std::move(message), .data = {}});
}

void Reply::cancel() const {
  duty_->done = true;
  duty_->calls->cancel(duty_->number);
}

bool Reply::wanted() const { return duty_->calls->is_open(duty_->number); }

std::stop_token Reply::stop_token() const { return duty_->calls->stop_token(duty_->number); }

}  // namespace trend::server
