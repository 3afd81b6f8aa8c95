// Any body is a message or a refusal, and its parameters decode or are refused with a path.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

#include "protocol/codec.h"
#include "protocol/jsonrpc.h"
#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/lifecycle.h"
#include "protocol/lsp/sync.h"
#include "tests/fuzz/require.h"

namespace {

using namespace trend;

template <class T>
void try_decode(const protocol::Json& json) {
  const auto decoded = protocol::decode<T>(json);
  fuzz::require(decoded.ok() || !decoded.error().expected.empty(),
                "a refusal says what it expected");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const auto message = protocol::parse_message(body);
  if (!message.ok()) return 0;
  const auto try_all = [](const protocol::Json& params) {
    try_decode<lsp::InitializeParams>(params);
    try_decode<lsp::DidOpenTextDocumentParams>(params);
    try_decode<lsp::DidChangeTextDocumentParams>(params);
    try_decode<lsp::PublishDiagnosticsParams>(params);
  };
  if (const auto* request = std::get_if<protocol::Request>(&message.value()))
    try_all(request->params);
  if (const auto* notification = std::get_if<protocol::Notification>(&message.value()))
    try_all(notification->params);
  return 0;
}
