// Matching answers to questions by our own ids.
#include "server/lsp/questions.h"

#include "server/log.h"

namespace trend::server {

protocol::Id Questions::remember(std::string method, OnAnswer on_answer) {
  const std::int64_t id = next_++;
  open_.emplace(id, Question{std::move(method), std::move(on_answer)});
  return id;
}

void Questions::answered(const protocol::Response& response) {
  const auto* id = std::get_if<std::int64_t>(&response.id);
  const auto found = id == nullptr ? open_.end() : open_.find(*id);
  if (found == open_.end()) {
    log::debug("an answer to nothing: id " + protocol::to_string(response.id));
    return;
  }
  const Question question = std::move(found->second);
  open_.erase(found);
  if (response.error) {
    log::info(question.method + " was refused: " + response.error->message);
    return;
  }
  if (question.on_answer) question.on_answer(response.result);
}

}  // namespace trend::server
