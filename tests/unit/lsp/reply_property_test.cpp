// Property: whatever a client sends, in whatever order work is done, each request is answered
// exactly once and nothing else is answered.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/support/random_text.h"
#include "tests/unit/lsp/talk.h"

using nlohmann::json;
using trend::testing::Random;
using trend::testing::Talk;

namespace {

const std::vector<std::string> kMethods = {"textDocument/hover",
                                           "textDocument/documentSymbol",
                                           "textDocument/codeAction",
                                           "textDocument/foldingRange",
                                           "textDocument/diagnostic",
                                           "textDocument/selectionRange",
                                           "textDocument/codeLens",
                                           "codeLens/resolve",
                                           "textDocument/inlayHint",
                                           "textDocument/semanticTokens/full",
                                           "textDocument/semanticTokens/full/delta",
                                           "textDocument/semanticTokens/range",
                                           "workspace/symbol",
                                           "codeAction/resolve",
                                           "initialize",
                                           "textDocument/didOpen",
                                           "test/unknown",
                                           "$/unknown",
                                           "",
                                           "workspace/executeCommand"};
const std::vector<std::string> kNotes = {"textDocument/didOpen",
                                         "textDocument/didChange",
                                         "textDocument/didClose",
                                         "textDocument/didSave",
                                         "$/cancelRequest",
                                         "$/setTrace",
                                         "initialized",
                                         "textDocument/hover",
                                         "workspace/didChangeConfiguration",
                                         "workspace/didChangeWorkspaceFolders",
                                         "workspace/didChangeWatchedFiles",
                                         "test/unknown"};
const std::vector<std::string> kUris = {"file:///a.md", "file:///%E4%B8%AD.md", "untitled:1", ""};

json random_position(Random& random) {
  return {{"line", random.below(6)}, {"character", random.below(20)}};
}

json random_range(Random& random) {
  return {{"start", random_position(random)}, {"end", random_position(random)}};
}

// Parameters that fit most methods, and often something that fits none.
json random_params(Random& random) {
  switch (random.below(8)) {
    case 0:
      return nullptr;
    case 1:
      return json::array({1, "x"});
    case 2:
      return {{"textDocument", 5}};
    case 3:
      return {{"id", random.below(40)}};
    default:
      break;
  }
  const std::string text = trend::testing::random_text(random, 30);
  json change = {{"text", text}};
  if (random.below(4) > 0) change["range"] = random_range(random);
  return {{"textDocument",
           {{"uri", random.pick(kUris)},
            {"languageId", "markdown"},
            {"version", random.below(100)},
            {"text", text}}},
          {"position", random_position(random)},
          {"range", random_range(random)},
          {"context", {{"diagnostics", json::array()}}},
          {"contentChanges", {change}},
          {"settings", {{"trendlsp", {{"profile", text}}}}},
          {"title", text},
          {"id", random.below(40)}};
}

// What the server asks is refused, answered oddly, or not at all.
void answer_questions(Talk& talk, Random& random, const std::vector<json>& messages) {
  for (const json& message : messages) {
    if (!message.contains("method") || !message.contains("id")) continue;
    switch (random.below(4)) {
      case 0:
        talk.send({{"id", message["id"]}, {"result", nullptr}});
        break;
      case 1:
        talk.send({{"id", message["id"]}, {"result", json::array({{{"lang", "en"}}})}});
        break;
      case 2:
        talk.send({{"id", message["id"]}, {"error", {{"code", 1}, {"message", "no"}}}});
        break;
      default:
        break;
    }
  }
}

void count_answers(const std::vector<json>& messages, std::map<std::string, int>& counts) {
  for (const json& message : messages)
    if (!message.contains("method")) --counts[message["id"].dump()];
}

void round(std::uint64_t seed) {
  CAPTURE(seed);
  Random random(seed);
  Talk talk;
  std::map<std::string, int> open;  // by id: requests minus answers
  if (random.below(10) > 0)
    talk.initialize({{"workspace", {{"configuration", random.below(2) == 0}}},
                     {"textDocument", random.below(2) == 0 ? json{{"diagnostic", json::object()}}
                                                           : json::object()}});
  for (int step = 0; step < 60; ++step) {
    if (random.below(2) == 0) {
      const json id = random.below(3) == 0 ? json("s" + std::to_string(random.below(5)))
                                           : json(random.below(40));
      ++open[id.dump()];
      talk.send({{"id", id}, {"method", random.pick(kMethods)}, {"params", random_params(random)}});
    } else {
      talk.notify(random.pick(kNotes), random_params(random));
    }
    // Input runs ahead of the threads by a random amount.
    if (random.below(3) == 0) talk.read_only();
    if (random.below(4) == 0) talk.executor().run_one();
    if (random.below(6) == 0) {
      const auto messages = talk.take_now();
      count_answers(messages, open);
      answer_questions(talk, random, messages);
    }
  }
  const int last = talk.ask("shutdown", nullptr);
  ++open[std::to_string(last)];
  count_answers(talk.take(), open);
  for (const auto& entry : open) {
    CAPTURE(entry.first);
    CHECK(entry.second == 0);
  }
}

}  // namespace

TEST_CASE("each request is answered exactly once") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) round(seed);
}
