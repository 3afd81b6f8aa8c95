// One check for every message type, instantiated in several test files to keep each quick to build.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "protocol/method.h"

namespace trend::protocol::testing {

/// Default parameters of a message must be readable again, and a default result too.
template <class M>
void check_method() {
  static_assert(Method<M>);
  CAPTURE(M::kMethod);
  if constexpr (RequestMethod<M>) {
    const auto message = parse_message(request_body<M>(std::int64_t{1}, typename M::Params{}));
    REQUIRE(message.ok());
    const auto& call = std::get<Request>(*message);
    CHECK(call.method == M::kMethod);
    CHECK(decode<typename M::Params>(call.params).ok());
    const auto answer = parse_message(response_body<M>(call.id, typename M::Result{}));
    REQUIRE(answer.ok());
    CHECK(decode<typename M::Result>(std::get<Response>(*answer).result).ok());
  } else {
    const auto message = parse_message(notification_body<M>(typename M::Params{}));
    REQUIRE(message.ok());
    CHECK(decode<typename M::Params>(std::get<Notification>(*message).params).ok());
  }
}

template <class... M>
void check_methods() {
  (check_method<M>(), ...);
}

}  // namespace trend::protocol::testing
