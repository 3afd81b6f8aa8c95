// One session object per recorded session, on a strand and an executor that run when told.
#include "server/lsp/replay.h"

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <utility>

#include "protocol/codec.h"
#include "protocol/jsonrpc.h"
#include "server/engine/executor.h"
#include "server/lsp/scramble.h"
#include "server/transport/memory.h"

namespace trend::server {
namespace {

namespace code = protocol::error_code;

// Answers and our questions of one side of one session, in order.
struct Side {
  std::map<std::string, std::deque<protocol::Json>> answers;  // by id
  std::map<std::string, std::deque<protocol::Id>> questions;  // by method
};

struct Asked {
  std::string id;
  std::string method;
  bool has_hash = false;  // made of the text, by us
};

std::string id_text(const protocol::Json& message) { return message.find("id").text(); }

void note(const protocol::Json& message, Side& side) {
  const auto method = message.find("method").as_string();
  if (!method) {
    side.answers[id_text(message)].push_back(message);
  } else if (message.contains("id")) {
    const protocol::Json id = message.find("id");
    if (const auto number = id.as_integer())
      side.questions[std::string(*method)].emplace_back(*number);
  }
}

bool has_hash(const protocol::Json& params) {
  return params.contains("data") || params.contains("previousResultId") ||
         params.find("previousResultIds").size() > 0;
}

// True for answers that depend on the moment.
bool is_chance(const protocol::Json& answer) {
  const auto number = answer.find("error").find("code").as_integer();
  return number == code::kRequestCancelled || number == code::kContentModified ||
         number == code::kServerCancelled;
}

class Repeated {
 public:
  Repeated(const engine::FileSystem& files, const engine::ConfigSources& sources,
           const Settings::Today& today)
      : session_({.strand = strand_,
                  .executor = executor_,
                  .files = files,
                  .sources = sources,
                  .language_given = false,
                  .today = today,
                  .send = [this](const std::string& body) { sent(body); },
                  .finished = [](int) {}}) {}

  void server_said(const protocol::Json& message) {
    note(message, recorded_);
    const auto method = message.find("method").as_string();
    if (method && message.contains("id")) methods_[id_text(message)] = *method;
  }

  void client_said(const RecordLine& line) {
    strand_.pass(std::chrono::milliseconds(std::max<std::int64_t>(line.ms - now_, 0)));
    now_ = std::max(now_, line.ms);
    settle();
    const protocol::Json& message = line.message;
    const auto method = message.find("method").as_string();
    if (method && message.contains("id"))
      asked_.push_back({id_text(message), std::string(*method), has_hash(message.find("params"))});
    session_.receive(line.bytes ? *line.bytes : method ? message.text() : readdressed(message));
    settle();
  }

  void compare(bool scrambled, ReplayResult& result) {
    strand_.pass(std::chrono::hours(1));
    settle();
    for (const Asked& asked : asked_) {
      const protocol::Json before = take(recorded_, asked.id);
      const protocol::Json now = take(replayed_, asked.id);
      if (is_chance(before) || (scrambled && asked.has_hash)) continue;
      if (before.is_null()) continue;  // the session was over before the answer
      ++result.compared;
      if (scrambled ? shape(before) == shape(now) : before == now) continue;
      result.differences.push_back({asked.method + ' ' + asked.id, before.text(),
                                    now.is_null() ? std::string() : now.text()});
    }
  }

 private:
  void sent(const std::string& body) {
    if (const auto message = protocol::Json::parse(body)) note(*message, replayed_);
  }

  void settle() {
    while (strand_.run_one() || executor_.run_one()) continue;
  }

  static protocol::Json take(Side& side, const std::string& id) {
    std::deque<protocol::Json>& waiting = side.answers[id];
    if (waiting.empty()) return {};
    protocol::Json answer = std::move(waiting.front());
    waiting.pop_front();
    return answer;
  }

  // The client's answer to a question of ours, under the id that the question has this time.
  std::string readdressed(const protocol::Json& answer) {
    const auto method = methods_.find(id_text(answer));
    if (method == methods_.end()) return answer.text();
    std::deque<protocol::Id>& open = replayed_.questions[method->second];
    if (open.empty()) return answer.text();
    const protocol::Id id = open.front();
    open.pop_front();
    if (answer.contains("error")) return protocol::error_text(id, code::kRequestFailed, "refused");
    return protocol::response_text(id, answer.find("result").text());
  }

  transport::ManualStrand strand_;
  engine::InlineExecutor executor_;
  Side recorded_;
  Side replayed_;
  std::map<std::string, std::string> methods_;  // of recorded questions, by id
  std::vector<Asked> asked_;
  std::int64_t now_ = 0;
  Session session_;
};

}  // namespace

ReplayResult replay(const Recording& recording, const engine::FileSystem& files,
                    const engine::ConfigSources& sources, const Settings::Today& today) {
  std::map<std::int32_t, std::unique_ptr<Repeated>> sessions;
  for (const RecordLine& line : recording.lines) {
    std::unique_ptr<Repeated>& session = sessions[line.session];
    if (!session) session = std::make_unique<Repeated>(files, sources, today);
    if (line.from == "client") {
      session->client_said(line);
    } else {
      session->server_said(line.message);
    }
  }
  ReplayResult result;
  for (const auto& [number, session] : sessions)
    session->compare(recording.header.scrambled, result);
  return result;
}

}  // namespace trend::server
