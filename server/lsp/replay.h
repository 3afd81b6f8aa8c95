// A recorded session again: what the client sent goes to this server, the answers are compared.
#pragma once

#include <string>
#include <vector>

#include "server/engine/files.h"
#include "server/lsp/record.h"
#include "server/lsp/session.h"

namespace trend::server {

/// A request that is answered otherwise than it was.
struct Difference {
  std::string request;   ///< its method and id
  std::string recorded;  ///< the answer as JSON text
  std::string replayed;  ///< likewise; empty: there was none
};

struct ReplayResult {
  std::size_t compared = 0;  ///< answers
  std::vector<Difference> differences;
};

/// Runs the client's side of a recording without threads: after each message all its work is done.
/// Time passes as recorded. Not compared: answers that were errors because of cancelling or
/// changes, which depend on the moment; in scrambled recordings also answers to requests that
/// bring hashes of ours (`data`, ids of results), and of all strings only the lengths, since we
/// speak of other words there. `files`, `sources` and `today` are what the server has of its
/// surroundings.
ReplayResult replay(const Recording& recording, const engine::FileSystem& files,
                    const engine::ConfigSources& sources, const Settings::Today& today);

}  // namespace trend::server
