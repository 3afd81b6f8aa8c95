// Diagnostics of a whole workspace: what is read again, what is told, progress and its end.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "tests/unit/lsp/talk.h"

using nlohmann::json;
using trend::testing::Talk;
using trend::testing::with_method;

namespace {

constexpr const char* kPull = "workspace/diagnostic";

void start(Talk& talk) {
  talk.initialize({{"textDocument", {{"diagnostic", json::object()}}},
                   {"window", {{"workDoneProgress", true}}}},
                  {{"workspaceFolders", {{{"uri", "file:///notes"}, {"name", "notes"}}}},
                   {"initializationOptions", {{"select", {"ST004"}}}}});
}

// One line per report: `full a.md: ST004 ST004`, in the order of uris.
std::string rendered(const json& items) {
  std::string text;
  for (const json& item : items) {
    const std::string uri = item["uri"];
    text += item["kind"].get<std::string>() + ' ' + uri.substr(uri.find_last_of('/') + 1) + ':';
    for (const json& finding : item.value("items", json::array()))
      text += ' ' + finding["code"].get<std::string>();
    text += '\n';
  }
  return text;
}

// What a client that keeps ids sends at its next pull.
json ids_of(const json& items) {
  json ids = json::array();
  for (const json& item : items)
    if (item.contains("resultId"))
      ids.push_back({{"uri", item["uri"]}, {"value", item["resultId"]}});
  return ids;
}

}  // namespace

TEST_CASE("only what changed is told again, and what is gone is emptied") {
  Talk talk;
  talk.files().put("/notes/a.md", "##a\n");
  talk.files().put("/notes/b.md", "##b\n");
  talk.files().put("/notes/clean.md", "# c\n");
  start(talk);
  const json first = talk.call(kPull, {{"previousResultIds", json::array()}})["result"]["items"];
  CHECK(rendered(first) == "full a.md: ST004\nfull b.md: ST004\n");

  const json ids = ids_of(first);
  const json same = talk.call(kPull, {{"previousResultIds", ids}})["result"]["items"];
  CHECK(rendered(same) == "unchanged a.md:\nunchanged b.md:\n");

  talk.files().put("/notes/a.md", "# a\n");
  talk.files().put("/notes/clean.md", "##c\n");
  const json then = talk.call(kPull, {{"previousResultIds", ids}})["result"]["items"];
  CHECK(rendered(then) == "full a.md:\nunchanged b.md:\nfull clean.md: ST004\n");

  json with_gone = ids_of(then);
  with_gone.push_back({{"uri", "file:///notes/gone.md"}, {"value", "1"}});
  const json last = talk.call(kPull, {{"previousResultIds", with_gone}})["result"]["items"];
  CHECK(rendered(last) == "unchanged a.md:\nunchanged b.md:\nunchanged clean.md:\nfull gone.md:\n");
}

TEST_CASE("a client that lost its ids gets everything again") {
  Talk talk;
  talk.files().put("/notes/a.md", "##a\n");
  start(talk);
  for (int i = 0; i < 2; ++i) {
    const json answer = talk.call(kPull, {{"previousResultIds", json::array()}});
    CHECK(rendered(answer["result"]["items"]) == "full a.md: ST004\n");
  }
}

TEST_CASE("an open document counts as it is in the editor, with the id of its own pull") {
  Talk talk;
  talk.files().put("/notes/a.md", "# a\n");
  start(talk);
  talk.open("file:///notes/a.md", "##a\n", 4);
  const json items = talk.call(kPull, {{"previousResultIds", json::array()}})["result"]["items"];
  CHECK(rendered(items) == "full a.md: ST004\n");
  CHECK(items[0]["version"] == 4);
  const json own =
      talk.call("textDocument/diagnostic", {{"textDocument", {{"uri", "file:///notes/a.md"}}},
                                            {"previousResultId", items[0]["resultId"]}});
  CHECK(own["result"]["kind"] == "unchanged");
}

TEST_CASE("parts come in messages of at most fifty, no document twice") {
  Talk talk;
  for (int i = 0; i < 120; ++i) talk.files().put("/notes/" + std::to_string(i) + ".md", "##a\n");
  start(talk);
  const int id = talk.ask(kPull, {{"previousResultIds", json::array()}, {"partialResultToken", 1}});
  std::vector<std::string> seen;
  for (const json& message : talk.take()) {
    if (message.value("id", json()) == id)
      CHECK(message["result"] == json{{"items", json::array()}});
    if (message.value("method", "") != "$/progress") continue;
    CHECK(message["params"]["token"] == 1);
    CHECK(message["params"]["value"]["items"].size() <= 50);
    for (const json& item : message["params"]["value"]["items"]) seen.push_back(item["uri"]);
  }
  std::sort(seen.begin(), seen.end());
  CHECK(seen.size() == 120);
  CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("a pull is cancelled by its id and by its progress") {
  for (const bool by_id : {true, false}) {
    CAPTURE(by_id);
    Talk talk;
    talk.files().put("/notes/a.md", "##a\n");
    start(talk);
    const int id = talk.ask(kPull, {{"previousResultIds", json::array()}, {"workDoneToken", 6}});
    if (by_id) {
      talk.notify("$/cancelRequest", {{"id", id}});
    } else {
      talk.notify("window/workDoneProgress/cancel", {{"token", 6}});
    }
    std::string told;
    for (const json& message : talk.take()) {
      if (message.value("id", json()) == id) told += message["error"]["code"].dump() + ' ';
      if (message.contains("method"))
        told += message["params"]["value"]["kind"].get<std::string>() + ' ';
    }
    CHECK(told == "begin -32800 end ");
  }
}

TEST_CASE("progress without a token of the client: after a while, once it is accepted") {
  Talk talk;
  talk.files().put("/notes/a.md", "##a\n");
  start(talk);
  talk.ask(kPull, {{"previousResultIds", json::array()}});
  talk.read_only();
  CHECK(talk.take_now().empty());
  talk.pass(std::chrono::milliseconds(300));
  talk.read_only();
  const auto asked = talk.take_now();
  REQUIRE(asked.size() == 1);
  CHECK(asked[0]["method"] == "window/workDoneProgress/create");
  talk.send({{"id", asked[0]["id"]}, {"result", nullptr}});
  talk.read_only();
  const auto begun = talk.take_now();
  REQUIRE(begun.size() == 1);
  CHECK(begun[0]["params"]["token"] == asked[0]["params"]["token"]);
  CHECK(begun[0]["params"]["value"]["kind"] == "begin");
  const auto rest = with_method(talk.take(), "$/progress");
  REQUIRE_FALSE(rest.empty());
  CHECK(rest.back()["params"]["value"]["kind"] == "end");
}

TEST_CASE("articles that change on disk are to be pulled again, open ones are not") {
  Talk talk;
  talk.initialize({{"textDocument", {{"diagnostic", json::object()}}},
                   {"workspace",
                    {{"diagnostics", {{"refreshSupport", true}}},
                     {"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}},
                  {{"workspaceFolders", {{{"uri", "file:///notes"}, {"name", "notes"}}}}});
  const auto changed = [&talk](const char* uri) {
    talk.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", uri}, {"type", 2}}}}});
    return with_method(talk.take(), "workspace/diagnostic/refresh").size();
  };
  talk.open("file:///notes/open.md", "# a\n");
  talk.take();
  CHECK(changed("file:///notes/a.md") == 0);  // never pulled
  talk.call(kPull, {{"previousResultIds", json::array()}});
  CHECK(changed("file:///notes/a.md") == 1);
  CHECK(changed("file:///notes/open.md") == 0);
  CHECK(changed("file:///notes/picture.png") == 0);
  CHECK(changed("file:///notes/.trendlsp.yaml") == 1);
}

TEST_CASE("work that is over soon is not told of") {
  Talk talk;
  start(talk);
  talk.call(kPull, {{"previousResultIds", json::array()}});
  talk.pass(std::chrono::milliseconds(400));
  CHECK(talk.take().empty());
}
