// What the server is busy with: a request of our own, for bug reports and for those who wonder what
// takes long. Not part of LSP; a client asks for it by name, `trendlsp/status`, without parameters.
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

/// An open document at its newest version.
struct DocumentStatus {
  DocumentUri uri{};
  std::int32_t version = 0;
  std::int64_t bytes = 0;              ///< of the text in UTF-8
  std::int64_t parseMicroseconds = 0;  ///< what this version's parse took
  /// What checking this version took, and how many findings there are. Absent while it is under way
  /// and for documents that are not checked.
  std::optional<std::int64_t> ruleMicroseconds{};
  std::optional<std::int64_t> findings{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("version", self.version);
    visit("bytes", self.bytes);
    visit("parseMicroseconds", self.parseMicroseconds);
    visit("ruleMicroseconds", self.ruleMicroseconds);
    visit("findings", self.findings);
  }
  bool operator==(const DocumentStatus&) const = default;
};

struct Status {
  std::string version{};                    ///< of the program
  std::vector<DocumentStatus> documents{};  ///< by uri
  std::int64_t openRequests = 0;            ///< of the client, without answer yet; this one counts
  std::int64_t residentBytes = 0;           ///< memory of the process; 0 where it is not known

  static void describe(auto& visit, auto& self) {
    visit("version", self.version);
    visit("documents", self.documents);
    visit("openRequests", self.openRequests);
    visit("residentBytes", self.residentBytes);
  }
  bool operator==(const Status&) const = default;
};

namespace methods {

struct Status : protocol::ServerRequest<Null, lsp::Status> {
  static constexpr const char* kMethod = "trendlsp/status";
};

}  // namespace methods
}  // namespace trend::lsp
