// Diagnostics written directly are those that the common way encodes, over any edits.
#include "server/lsp/diagnostics.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/engine/store.h"
#include "tests/support/random_article.h"

using trend::testing::Random;
namespace engine = trend::engine;
namespace server = trend::server;
namespace text = trend::text;

namespace {

server::Client any_client(Random& random) {
  server::Client client;
  const auto maybe = [&random] { return random.below(2) == 0; };
  client.encoding = random.pick(std::vector<text::Encoding>{
      text::Encoding::kUtf8, text::Encoding::kUtf16, text::Encoding::kUtf32});
  client.related_information = maybe();
  client.unnecessary_tag = maybe();
  client.code_description = maybe();
  client.diagnostic_data = maybe();
  return client;
}

engine::DocumentSettings any_settings(Random& random) {
  engine::DocumentSettings settings;
  if (random.below(2) == 0) settings.language = text::Language::kEn;
  if (random.below(2) == 0) settings.rule_docs = "https://example.org/";
  return settings;
}

std::string written(const server::Scene& scene) {
  trend::protocol::JsonWriter out;
  server::write_diagnostics(out, scene);
  return out.take();
}

std::string encoded(const server::Scene& scene) {
  std::string text;
  for (const trend::lsp::Diagnostic& diagnostic : server::diagnostics_of(scene))
    text += (text.empty() ? "" : ",") + trend::protocol::encode_text(diagnostic);
  return "[" + text + "]";
}

server::Scene scene_of(const engine::SnapshotPtr& snapshot, server::Client client) {
  server::Scene scene;
  scene.client = std::make_shared<const server::Client>(std::move(client));
  scene.uri = "file:///a b.md";
  scene.snapshot = snapshot;
  scene.analysis = engine::analyse(snapshot, nullptr, {});
  return scene;
}

}  // namespace

TEST_CASE("written directly or encoded, over random edits") {
  std::size_t findings = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    engine::DocumentStore store;
    engine::SnapshotPtr snapshot = store.open(
        "a", "/2025-02-18.md", 1, trend::testing::random_article(random, 60), any_settings(random));
    for (std::int64_t version = 2; version < 12; ++version) {
      const server::Scene scene = scene_of(snapshot, any_client(random));
      findings += scene.analysis->run.findings.size();
      CAPTURE(seed);
      CAPTURE(version);
      REQUIRE(written(scene) == encoded(scene));
      snapshot = store.change("a", version, 1, [&random](std::size_t, const text::Document& now) {
        return trend::testing::random_edit(random, now.text());
      });
    }
  }
  CHECK(findings > 1000);
}

TEST_CASE("what is known of the version before is written as if it were new") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    engine::DocumentStore store;
    engine::SnapshotPtr snapshot = store.open(
        "a", "/2025-02-18.md", 1, trend::testing::random_article(random, 60), any_settings(random));
    const server::Client client = any_client(random);
    server::WrittenFindings known;
    server::Scene before;
    for (std::int64_t version = 2; version < 40; ++version) {
      server::Scene scene = scene_of(snapshot, client);
      if (before.analysis)
        scene.analysis = engine::analyse(snapshot, before.analysis->run.cache, {});
      trend::protocol::JsonWriter out;
      server::write_diagnostics(out, scene, known);
      CAPTURE(seed);
      CAPTURE(version);
      REQUIRE(out.text() == encoded(scene));
      before = scene;
      snapshot = store.change("a", version, 1, [&random](std::size_t, const text::Document& now) {
        return trend::testing::random_edit(random, now.text());
      });
    }
  }
}

TEST_CASE("more than are listed, too large, broken and no article") {
  std::string many;
  for (int i = 0; i < 1100; ++i) many += "# 甲 \n\n";
  server::Scene scene = scene_of(engine::make_snapshot("a", {}, 1, many, {}), {});
  REQUIRE(scene.analysis->run.findings.size() > server::kMaxDiagnostics);
  CHECK(written(scene) == encoded(scene));
  auto failed = std::make_shared<engine::Analysis>();
  failed->snapshot = scene.snapshot;
  failed->failure = "bad \"luck\"";
  scene.analysis = failed;
  CHECK(written(scene).find("internal-error") != std::string::npos);
  CHECK(written(scene) == encoded(scene));
  scene.treatment = server::Treatment::kConfiguration;
  CHECK(written(scene) == "[]");
  scene.treatment = server::Treatment::kTooLarge;
  scene.analysis = nullptr;
  CHECK(written(scene) == encoded(scene));
}
