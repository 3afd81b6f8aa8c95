// Fixes and suppressions at a range. The client's own list of diagnostics is not looked at: clients
// send old ones, or none.
#include "server/features/code_actions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "protocol/methods.h"
#include "rules/lint/rule.h"
#include "server/lsp/capabilities.h"
#include "server/lsp/convert.h"
#include "server/lsp/data.h"
#include "server/lsp/diagnostics.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

// A menu longer than this helps nobody, and without lazy edits each entry costs its edit.
constexpr std::size_t kMaxQuickFixes = 200;

using protocol::error_code::kContentModified;
using protocol::error_code::kInvalidParams;

const char* kind_name(features::ActionKind kind) {
  return kind == features::ActionKind::kFixAll ? kFixAllKind : lsp::code_action_kind::kQuickFix;
}

// Kinds are a hierarchy by dots: `source` asks for `source.fixAll.trendlsp` too, and the empty kind
// for everything.
bool asked_for(std::string_view kind, const std::optional<std::vector<std::string>>& only) {
  if (!only) return true;
  return std::any_of(only->begin(), only->end(), [kind](const std::string& wanted) {
    return wanted.empty() || kind == wanted || kind.starts_with(wanted + '.');
  });
}

lsp::WorkspaceEdit workspace_edit(const text::EditSet& edits, const Scene& scene) {
  std::vector<lsp::TextEdit> converted = to_lsp(scene.document(), edits, scene.encoding());
  lsp::WorkspaceEdit result;
  if (!scene.client->document_changes) {
    result.changes.emplace()[scene.uri] = std::move(converted);
    return result;
  }
  lsp::TextDocumentEdit change;
  change.textDocument = {.uri = scene.uri,
                         .version = static_cast<std::int32_t>(scene.snapshot->version)};
  for (lsp::TextEdit& edit : converted) change.edits.emplace_back(std::move(edit));
  result.documentChanges.emplace().emplace_back(std::move(change));
  return result;
}

std::optional<text::EditSet> edits_of(const features::ActionPlan& plan, const Scene& scene) {
  return features::resolve_action(plan, {.article = scene.snapshot->article,
                                         .findings = scene.analysis->run.findings,
                                         .settings = *scene.snapshot->settings.lint,
                                         .file_name = scene.snapshot->file_name()});
}

std::string rule_of(const features::ActionPlan& plan, const Scene& scene) {
  const auto& findings = scene.analysis->run.findings;
  const bool about_finding =
      plan.step != features::ActionStep::kFixArticle && plan.finding < findings.size();
  return about_finding ? std::string(findings[plan.finding].rule->id) : std::string();
}

protocol::Json data_of(const features::ActionPlan& plan, const std::string& text_hash,
                       const Scene& scene) {
  return protocol::encode(ActionData{.uri = scene.uri,
                                     .text = text_hash,
                                     .rule = rule_of(plan, scene),
                                     .step = static_cast<std::int32_t>(plan.step),
                                     .finding = plan.finding,
                                     .fix = plan.fix});
}

// Nothing when the action would change nothing.
std::optional<lsp::CodeAction> to_lsp(const features::CodeAction& action,
                                      const std::string& text_hash, const Scene& scene) {
  lsp::CodeAction item;
  item.title = action.title.in(scene.language());
  item.kind = kind_name(action.kind);
  if (!action.findings.empty() && action.kind == features::ActionKind::kQuickFix) {
    std::vector<lsp::Diagnostic>& about = item.diagnostics.emplace();
    for (const std::uint32_t index : action.findings)
      about.push_back(server::to_lsp(scene.analysis->run.findings[index], scene));
  }
  if (action.preferred && scene.client->action_preferred) item.isPreferred = true;
  // The edits of a finding's own fix are already made: sending them spares simple clients a request.
  const bool at_hand = action.plan.step == features::ActionStep::kApplyFix;
  if (scene.client->action_resolve && !at_hand) {
    item.data = data_of(action.plan, text_hash, scene);
    return item;
  }
  const std::optional<text::EditSet> edits = edits_of(action.plan, scene);
  if (!edits || edits->empty()) return std::nullopt;
  item.edit = workspace_edit(*edits, scene);
  return item;
}

AnswerText resolve(lsp::CodeAction action, const ActionData& data, const Scene& scene) {
  const features::ActionPlan plan{.step = static_cast<features::ActionStep>(data.step),
                                  .finding = data.finding,
                                  .fix = data.fix};
  std::optional<text::EditSet> edits;
  const bool same_text = data.text == short_hash(scene.article().text());
  if (same_text && data.rule == rule_of(plan, scene)) edits = edits_of(plan, scene);
  if (!edits) {
    return protocol::ResponseError{.code = kContentModified,
                                   .message = "the document is not what the action was made for",
                                   .data = {}};
  }
  action.edit = workspace_edit(*edits, scene);
  return protocol::encode_text(action);
}

}  // namespace

Answer<std::vector<lsp::CodeActionItem>> code_action(const Scene& scene,
                                                     const lsp::CodeActionParams& params) {
  std::vector<lsp::CodeActionItem> result;
  if (!scene.client->action_literals) return result;
  const text::Range range = from_lsp(scene.document(), params.range, scene.encoding());
  const std::string text_hash = short_hash(scene.article().text());
  std::size_t quick_fixes = 0;
  for (const features::CodeAction& action :
       features::list_actions(scene.article(), scene.analysis->run.findings, range)) {
    if (!asked_for(kind_name(action.kind), params.context.only)) continue;
    const bool quick = action.kind == features::ActionKind::kQuickFix;
    if (scene.stop.stop_requested() || (quick && quick_fixes >= kMaxQuickFixes)) continue;
    if (quick) ++quick_fixes;
    if (std::optional<lsp::CodeAction> item = to_lsp(action, text_hash, scene))
      result.emplace_back(*std::move(item));
  }
  return result;
}

void resolve_code_action(Session& session, const protocol::Json& params, const Reply& reply) {
  const auto action = protocol::decode<lsp::CodeAction>(params);
  if (!action) {
    reply.fail(kInvalidParams, action.error().message());
    return;
  }
  const auto data = protocol::decode<ActionData>(action->data.value_or(protocol::Json()));
  if (!data) {
    reply.fail(kInvalidParams, "data." + data.error().message());
    return;
  }
  session.workspace().with_scene(
      data->uri, Workspace::Needs::kAnalysis, [reply] { return reply.wanted(); },
      [&session, reply, action = *action, data = *data](const Scene* scene) {
        if (scene == nullptr) {
          reply.fail(kContentModified, "the document is not open");
          return;
        }
        session.run_in_background(
            reply, [action, data, scene = *scene] { return resolve(action, data, scene); });
      });
}

}  // namespace trend::server::handlers
