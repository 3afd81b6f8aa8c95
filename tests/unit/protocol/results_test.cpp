// Results that are no structs (lists, choices, nullables) read back as they were written.
#include <doctest/doctest.h>

#include "protocol/methods.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol {

using testing::round_trip_problem;

TEST_CASE("results that are no structs survive the round trip too") {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    testing::Filler filler(seed, seed % 2 == 0);
    CHECK(round_trip_problem(filler.make<lsp::Nullable<lsp::Hover>>()) == "");
    CHECK(round_trip_problem(filler.make<lsp::DocumentSymbols>()) == "");
    CHECK(round_trip_problem(filler.make<lsp::DocumentDiagnosticReport>()) == "");
    CHECK(round_trip_problem(filler.make<std::vector<lsp::CodeActionItem>>()) == "");
    CHECK(round_trip_problem(filler.make<std::vector<lsp::FoldingRange>>()) == "");
    CHECK(round_trip_problem(filler.make<lsp::Definition>()) == "");
    CHECK(round_trip_problem(filler.make<lsp::Nullable<std::vector<lsp::SelectionRange>>>()) == "");
  }
  CHECK(round_trip_problem(lsp::Nullable<lsp::Hover>{}) == "");
}

TEST_CASE("selection ranges nest by their parents") {
  CHECK(encode_text(lsp::nested({{{2, 1}, {2, 3}}, {{0, 0}, {9, 0}}})) ==
        R"({"range":{"start":{"line":2,"character":1},"end":{"line":2,"character":3}},"parent":)"
        R"({"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}}})");
  CHECK(lsp::nested({}) == lsp::SelectionRange{});
}

}  // namespace trend::protocol
