// The memory client's bookkeeping.
#include "tests/unit/lsp/talk.h"

#include <utility>

namespace trend::testing {

using nlohmann::json;

Talk::Talk() : stream_(std::make_shared<transport::MemoryStream>(strand_)) {
  server::SessionLinks links{.strand = strand_,
                             .executor = executor_,
                             .files = files_,
                             .sources = {},
                             .language_given = false,
                             .today =
                                 [] {
                                   return article::Date{2025, 3, 1, true};
                                 },
                             .send = {},
                             .finished = {}};
  connection_ =
      server::Connection::start(stream_, std::move(links), [this](int code) { exit_code_ = code; });
}

void Talk::send(json message) {
  message["jsonrpc"] = "2.0";
  send_bytes(protocol::frame(message.dump()));
}

void Talk::notify(std::string_view method, json params) {
  send({{"method", method}, {"params", std::move(params)}});
}

int Talk::ask(std::string_view method, json params) {
  const int id = next_id_++;
  send({{"id", id}, {"method", method}, {"params", std::move(params)}});
  return id;
}

void Talk::settle() {
  while (strand_.run_one() || executor_.run_one()) continue;
}

void Talk::read_only() {
  while (strand_.run_one()) continue;
}

std::vector<json> Talk::take_now() {
  std::vector<json> messages = std::exchange(kept_, {});
  for (const protocol::Frame& frame : reader_.feed(stream_->take_output()))
    messages.push_back(json::parse(std::get<std::string>(frame)));
  return messages;
}

std::vector<json> Talk::take() {
  settle();
  return take_now();
}

json Talk::call(std::string_view method, json params) {
  const int id = ask(method, std::move(params));
  json answer;
  for (json& message : take()) {
    if (message.value("id", json()) == id && !message.contains("method")) {
      answer = std::move(message);
    } else {
      kept_.push_back(std::move(message));
    }
  }
  return answer;
}

json Talk::initialize(json capabilities, json more) {
  json params = {{"processId", nullptr}, {"rootUri", nullptr}};
  params["capabilities"] = std::move(capabilities);
  params.update(more);
  json answer = call("initialize", std::move(params));
  notify("initialized", json::object());
  return answer;
}

void Talk::open(std::string_view uri, std::string_view text, int version) {
  notify("textDocument/didOpen",
         {{"textDocument",
           {{"uri", uri}, {"languageId", "markdown"}, {"version", version}, {"text", text}}}});
}

std::vector<json> with_method(const std::vector<json>& messages, std::string_view method) {
  std::vector<json> found;
  for (const json& message : messages)
    if (message.value("method", "") == method) found.push_back(message);
  return found;
}

}  // namespace trend::testing
