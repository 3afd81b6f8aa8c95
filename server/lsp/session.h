// One client from its first byte to its last: the order of its messages, the life-cycle, and who
// handles what.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "protocol/framing.h"
#include "protocol/lsp/lifecycle.h"
#include "server/engine/executor.h"
#include "server/engine/resolver.h"
#include "server/lsp/calls.h"
#include "server/lsp/progress.h"
#include "server/lsp/questions.h"
#include "server/lsp/workspace.h"
#include "server/transport/parent_watch.h"
#include "server/transport/strand.h"

namespace trend::server {

/// What a session needs of the world. Everything referred to outlives it.
struct SessionLinks {
  transport::Strand& strand;
  engine::Executor& executor;
  const engine::FileSystem& files;
  engine::ConfigSources sources;
  bool language_given = false;  ///< the client's locale does not count
  Settings::Today today;
  /// Analyses that take less than this are done on the strand; 0: none, the executor has them all.
  std::chrono::microseconds on_strand{};
  std::function<void(std::string body)> send;   ///< one message to the client
  std::function<void(int exit_code)> finished;  ///< called once; the session does nothing after it
};

/// LSP 3.17, "Lifecycle Messages": before `initialize` requests are answered by
/// ServerNotInitialized, after `shutdown` by InvalidRequest; notifications are dropped then, but
/// for `exit`. Every request is answered exactly once, whatever its handler does. Strand only.
class Session {
 public:
  explicit Session(SessionLinks links);
  /// Stops all work.
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// One message body, any bytes. `more`: another message is there already, so that a change of a
  /// document may wait for those that follow. Anything else sees all changes before it.
  void receive(std::string_view body, bool more = false);
  /// Something on the wire that was no message.
  void skip(const protocol::FrameError& error);
  /// The client sends nothing more: finishes when its requests are answered, or after a while.
  void input_ended();
  /// The client is gone, or the program ends: finishes now.
  void end();

  // For handlers.
  lsp::InitializeResult initialize(const lsp::InitializeParams& params);
  void initialized();
  void shut_down() { state_ = State::kShutDown; }
  /// Asks the client for our section of its settings, if it can tell.
  void fetch_settings();
  Workspace& workspace() { return *workspace_; }
  const std::shared_ptr<Progresses>& progresses() { return progresses_; }
  template <protocol::NotificationMethod M>
  void notify(const typename M::Params& params) {
    send(protocol::notification_body<M>(params));
  }
  /// Runs `work` on the executor and answers with what it returns; not at all if the client has
  /// cancelled before. An exception is answered with InternalError. `outdated` (may be empty) is
  /// asked when the answer is there: true sends ContentModified in its place.
  void run_in_background(const Reply& reply, std::function<AnswerText()> work,
                         std::function<bool()> outdated = {},
                         engine::Priority priority = engine::Priority::kInteractive);
  void cancel(const protocol::Id& id) { calls_->cancel(id); }
  void watch_parent(std::int64_t process_id);
  std::size_t open_requests() const { return calls_->open_count(); }

 private:
  enum class State { kNew, kRunning, kShutDown, kFinished };

  void take(const protocol::Message& message);
  void on_request(const protocol::Request& request);
  void on_notification(const protocol::Notification& notification);
  void refuse(const protocol::InvalidMessage& invalid);
  void register_capabilities();
  void ask_for_refresh();
  void settle_changes();
  void wait_for_answers(int rounds);
  bool idle() const;
  void send(std::string body);

  SessionLinks links_;
  State state_ = State::kNew;
  std::shared_ptr<Calls> calls_;
  Questions questions_;
  std::unique_ptr<Workspace> workspace_;    // from `initialize` on
  std::shared_ptr<Progresses> progresses_;  // likewise
  std::unique_ptr<transport::ParentWatch> parent_watch_;
  std::shared_ptr<Session*> alive_;  // for callbacks that may come after the session
};

}  // namespace trend::server
