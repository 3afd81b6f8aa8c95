// Which handler serves which method, and where it runs.
#pragma once

#include <string_view>

#include "protocol/json.h"
#include "server/lsp/calls.h"

namespace trend::server {

class Session;

/// A method we serve. Exactly one of the two functions is set; both are called on the strand and
/// must be quick: work on a document goes to the background (Session::run_in_background).
struct Route {
  std::string_view method;
  void (*request)(Session& session, const protocol::Json& params, const Reply& reply) = nullptr;
  void (*notification)(Session& session, const protocol::Json& params) = nullptr;
};

/// Null for methods we do not know. `initialize`, `shutdown` and `exit` are among the routes; when
/// they are allowed is the session's affair.
const Route* find_route(std::string_view method);

}  // namespace trend::server
