// Dispatch and life-cycle. Handlers decide nothing about either.
#include "server/lsp/session.h"

#include <chrono>
#include <exception>
#include <utility>

#include "protocol/methods.h"
#include "server/log.h"
#include "server/lsp/capabilities.h"
#include "server/lsp/editor_settings.h"
#include "server/lsp/router.h"

namespace trend::server {
namespace {

namespace m = lsp::methods;
using protocol::error_code::kInternalError;
using protocol::error_code::kInvalidRequest;
using protocol::error_code::kMethodNotFound;
using protocol::error_code::kServerNotInitialized;

// How long answers are waited for after the end of the input: requests piped in from a file get
// theirs, and a client that died does not keep us.
constexpr std::chrono::milliseconds kRound{10};
constexpr int kRounds = 200;

constexpr int kExitClean = 0;
constexpr int kExitUnannounced = 1;

protocol::ResponseError internal_error(const std::string& reason) {
  return {.code = kInternalError, .message = "internal error: " + reason, .data = {}};
}

bool is_change(const protocol::Message& message) {
  const auto* note = std::get_if<protocol::Notification>(&message);
  return note != nullptr && note->method == m::DidChange::kMethod;
}

}  // namespace

Session::Session(SessionLinks links)
    : links_(std::move(links)),
      calls_(std::make_shared<Calls>([this](std::string body) { send(std::move(body)); })),
      questions_([this](std::string body) { send(std::move(body)); }),
      alive_(std::make_shared<Session*>(this)) {}

Session::~Session() {
  calls_->close();
  if (progresses_) progresses_->close();
}

void Session::send(std::string body) {
  if (state_ != State::kFinished) links_.send(std::move(body));
}

void Session::receive(std::string_view body, bool more) {
  if (state_ == State::kFinished) return;
  const auto message = protocol::parse_message(body);
  if (!message) refuse(message.error());
  const bool change = message && is_change(*message);
  if (!change) settle_changes();
  if (message) take(*message);
  if (!more) settle_changes();
}

void Session::take(const protocol::Message& message) {
  if (const auto* request = std::get_if<protocol::Request>(&message)) on_request(*request);
  if (const auto* note = std::get_if<protocol::Notification>(&message)) on_notification(*note);
  if (const auto* response = std::get_if<protocol::Response>(&message))
    questions_.answered(*response);
}

void Session::settle_changes() {
  if (state_ == State::kRunning) workspace_->settle();
}

void Session::refuse(const protocol::InvalidMessage& invalid) {
  log::warn("not a message: " + invalid.error.message);
  if (!invalid.wants_answer) return;
  send(protocol::error_text(invalid.id, invalid.error.code, invalid.error.message));
}

void Session::skip(const protocol::FrameError& error) {
  settle_changes();
  log::warn("on the wire: " + error.detail);
  if (error.reason != protocol::FrameError::Reason::kBodyTooLarge) return;
  send(protocol::error_text({}, kInvalidRequest, error.detail));
}

void Session::on_request(const protocol::Request& request) {
  const Reply reply(calls_, calls_->begin(request.id), request.method);
  const bool is_initialize = request.method == m::Initialize::kMethod;
  if (state_ == State::kNew && !is_initialize) {
    reply.fail(kServerNotInitialized, "\"initialize\" must come first");
    return;
  }
  if (state_ == State::kShutDown) {
    reply.fail(kInvalidRequest, "the server is shut down");
    return;
  }
  if (state_ == State::kRunning && is_initialize) {
    reply.fail(kInvalidRequest, "the server is initialized already");
    return;
  }
  const Route* route = find_route(request.method);
  if (route == nullptr || route->request == nullptr) {
    log::debug("unknown request " + request.method);
    reply.fail(kMethodNotFound, "unknown method");
    return;
  }
  try {
    route->request(*this, request.params, reply);
  } catch (const std::exception& error) {
    log::error(request.method + ": " + error.what());
    reply.send(internal_error(error.what()));
  }
}

void Session::on_notification(const protocol::Notification& notification) {
  if (notification.method == m::Exit::kMethod) {
    end();
    return;
  }
  if (state_ != State::kRunning) return;
  const Route* route = find_route(notification.method);
  if (route == nullptr || route->notification == nullptr) {
    log::debug("ignored notification " + notification.method);
    return;
  }
  try {
    route->notification(*this, notification.params);
  } catch (const std::exception& error) {
    log::error(notification.method + ": " + error.what());
  }
}

void Session::run_in_background(const Reply& reply, std::function<AnswerText()> work,
                                std::function<bool()> outdated, engine::Priority priority) {
  if (!reply.wanted()) return;
  links_.executor.post(priority, [reply, work = std::move(work), outdated = std::move(outdated),
                                  stop = reply.stop_token(), &strand = links_.strand] {
    AnswerText answer = internal_error("not run");
    try {
      if (!stop.stop_requested()) answer = work();
    } catch (const std::exception& error) {
      log::error(error.what());
      answer = internal_error(error.what());
    }
    strand.post([reply, outdated, answer = std::move(answer)] {
      if (!reply.wanted()) return;  // the session may be gone
      if (outdated && outdated()) {
        reply.fail(protocol::error_code::kContentModified, "the document has changed");
      } else {
        reply.send(answer);
      }
    });
  });
}

lsp::InitializeResult Session::initialize(const lsp::InitializeParams& params) {
  auto client = std::make_shared<const Client>(read_client(params));
  engine::ConfigSources sources = links_.sources;
  if (client->language && !links_.language_given) sources.language = *client->language;
  workspace_ = std::make_unique<Workspace>(
      client, Workspace::Links{.files = links_.files,
                               .executor = links_.executor,
                               .strand = links_.strand,
                               .sources = std::move(sources),
                               .today = links_.today,
                               .on_strand = links_.on_strand,
                               .send = [this](std::string body) { send(std::move(body)); },
                               .refresh = [this] { ask_for_refresh(); }});
  progresses_ = std::make_shared<Progresses>(links_.strand, questions_, client->progress,
                                             [this](std::string body) { send(std::move(body)); });
  state_ = State::kRunning;
  return {.capabilities = offer(*client),
          .serverInfo = lsp::ProgramInfo{.name = "trendlsp", .version = TREND_VERSION}};
}

void Session::initialized() {
  register_capabilities();
  fetch_settings();
}

void Session::ask_for_refresh() {
  const Client& client = workspace_->client();
  if (client.pulls_diagnostics && client.refreshes_diagnostics)
    questions_.ask<m::DiagnosticRefresh>({}, {});
  if (client.refreshes_lenses) questions_.ask<m::CodeLensRefresh>({}, {});
  if (client.refreshes_hints) questions_.ask<m::InlayHintRefresh>({}, {});
}

void Session::register_capabilities() {
  const Client& client = workspace_->client();
  std::vector<lsp::Registration> registrations;
  if (client.registers_configuration) {
    registrations.push_back(
        {.id = "trendlsp-configuration",
         .method = m::DidChangeConfiguration::kMethod,
         .registerOptions = protocol::encode(
             lsp::DidChangeConfigurationRegistrationOptions{.section = kSettingsSection})});
  }
  if (client.registers_watched_files) {
    lsp::DidChangeWatchedFilesRegistrationOptions options;
    options.watchers.push_back(
        {.globPattern = "**/" + std::string(engine::kConfigFileName), .kind = std::nullopt});
    options.watchers.push_back(
        {.globPattern = "**/.markdownlint.{jsonc,json,yaml,yml}", .kind = std::nullopt});
    // What the client pulled of files that are not open holds until they are written.
    if (client.pulls_diagnostics)
      options.watchers.push_back({.globPattern = "**/*.{md,markdown,mdown}", .kind = std::nullopt});
    registrations.push_back({.id = "trendlsp-files",
                             .method = m::DidChangeWatchedFiles::kMethod,
                             .registerOptions = protocol::encode(options)});
  }
  if (registrations.empty()) return;
  questions_.ask<m::RegisterCapability>({.registrations = std::move(registrations)}, {});
}

void Session::fetch_settings() {
  if (!workspace_->client().configuration) return;
  lsp::ConfigurationParams params;
  params.items.push_back({.scopeUri = std::nullopt, .section = kSettingsSection});
  questions_.ask<m::Configuration>(params, [this](const protocol::Json& result) {
    // Null and nonsense: the client has no settings for us, what it sent at first still holds.
    const protocol::Json section = result.at(0);
    if (section.kind() == protocol::JsonKind::kObject) workspace_->configure(section);
  });
}

void Session::watch_parent(std::int64_t process_id) {
  parent_watch_ = std::make_unique<transport::ParentWatch>(links_.strand, process_id, [this] {
    log::info("the client's process is gone");
    end();
  });
}

bool Session::idle() const {
  return calls_->open_count() == 0 && (!workspace_ || workspace_->idle());
}

void Session::input_ended() { wait_for_answers(kRounds); }

void Session::wait_for_answers(int rounds) {
  if (state_ == State::kFinished) return;
  if (idle() || rounds == 0) {
    end();
    return;
  }
  links_.strand.after(kRound, [this, weak = std::weak_ptr(alive_), rounds] {
    if (!weak.expired()) wait_for_answers(rounds - 1);
  });
}

void Session::end() {
  if (state_ == State::kFinished) return;
  const bool clean = state_ == State::kShutDown;
  state_ = State::kFinished;
  calls_->close();
  links_.finished(clean ? kExitClean : kExitUnannounced);
}

}  // namespace trend::server
