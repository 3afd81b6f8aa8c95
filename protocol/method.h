// What a message type looks like to templates: its name, direction, parameters and result. Every
// method is one struct deriving from one of the four shapes below; the structs stand beside the
// data they carry, in protocol/lsp/*.h (namespace trend::lsp::methods), and methods.h includes them
// all.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

#include "protocol/codec.h"
#include "protocol/jsonrpc.h"

namespace trend::protocol {

enum class Direction { kToServer, kToClient, kBoth };

/// The four shapes. `Null` as parameters: the message has none.
template <class P, class R, Direction D>
struct RequestShape {
  using Params = P;
  using Result = R;
  static constexpr Direction kDirection = D;
};
template <class P, Direction D>
struct NotificationShape {
  using Params = P;
  using Result = void;
  static constexpr Direction kDirection = D;
};
template <class P, class R>
using ServerRequest = RequestShape<P, R, Direction::kToServer>;  ///< the client asks the server
template <class P, class R>
using ClientRequest = RequestShape<P, R, Direction::kToClient>;  ///< the server asks the client
template <class P>
using ServerNotification = NotificationShape<P, Direction::kToServer>;
template <class P>
using ClientNotification = NotificationShape<P, Direction::kToClient>;

/// Any message type: `M::kMethod`, `M::kDirection`, `M::Params`, `M::Result`.
template <class M>
concept Method = requires {
  typename M::Params;
  typename M::Result;
  { M::kMethod } -> std::convertible_to<std::string_view>;
  { M::kDirection } -> std::convertible_to<Direction>;
};
template <class M>
concept RequestMethod = Method<M> && !std::is_void_v<typename M::Result>;
template <class M>
concept NotificationMethod = Method<M> && std::is_void_v<typename M::Result>;

/// Parameters as the text of the `params` member; empty when the message has none.
template <class P>
std::string params_text(const P& params) {
  if constexpr (std::is_same_v<P, Null>) {
    return {};
  } else {
    return encode_text(params);
  }
}

/// Typed bodies of outgoing messages, ready for frame().
template <RequestMethod M>
std::string request_body(const Id& id, const typename M::Params& params) {
  return request_text(id, M::kMethod, params_text(params));
}
template <NotificationMethod M>
std::string notification_body(const typename M::Params& params) {
  return notification_text(M::kMethod, params_text(params));
}
template <RequestMethod M>
std::string response_body(const Id& id, const typename M::Result& result) {
  return response_text(id, encode_text(result));
}

}  // namespace trend::protocol
