// Fixes, suppressions and refactorings at a range. The client's own list of diagnostics is not
// looked at: clients send old ones, or none.
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
  switch (kind) {
    case features::ActionKind::kFixAll:
      return kFixAllKind;
    case features::ActionKind::kRewrite:
      return lsp::code_action_kind::kRefactorRewrite;
    case features::ActionKind::kExtract:
      return lsp::code_action_kind::kRefactorExtract;
    case features::ActionKind::kOrganize:
      return kOrganizeKind;
    case features::ActionKind::kMove:
      return lsp::code_action_kind::kRefactorMove;
    case features::ActionKind::kQuickFix:
      break;
  }
  return lsp::code_action_kind::kQuickFix;
}

// Kinds are a hierarchy by dots: `source` asks for `source.fixAll.trendlsp` too, and the empty kind
// for everything.
bool asked_for(std::string_view kind, const std::optional<std::vector<std::string>>& only) {
  if (!only) return true;
  return std::any_of(only->begin(), only->end(), [kind](const std::string& wanted) {
    return wanted.empty() || kind == wanted || kind.starts_with(wanted + '.');
  });
}

using EditGroups = std::vector<features::EditGroup>;

// Groups with a label become change annotations, by which clients sort their preview.
void add_groups(const EditGroups& groups, const Scene& scene, lsp::TextDocumentEdit& change,
                lsp::WorkspaceEdit& result) {
  for (const features::EditGroup& group : groups) {
    const bool annotated = scene.client->change_annotations && !group.label.zh.empty();
    const std::string id = std::to_string(&group - groups.data());
    for (lsp::TextEdit& edit : to_lsp(scene.document(), group.edits, scene.encoding())) {
      if (annotated)
        change.edits.emplace_back(lsp::AnnotatedTextEdit{
            .range = edit.range, .newText = std::move(edit.newText), .annotationId = id});
      else
        change.edits.emplace_back(std::move(edit));
    }
    if (!annotated || group.edits.empty()) continue;
    if (!result.changeAnnotations) result.changeAnnotations.emplace();
    (*result.changeAnnotations)[id] = {.label = group.label.in(scene.language()),
                                       .needsConfirmation = group.confirm,
                                       .description = std::nullopt};
  }
}

lsp::WorkspaceEdit workspace_edit(const EditGroups& groups, const Scene& scene) {
  lsp::WorkspaceEdit result;
  if (!scene.client->document_changes) {
    result.changes.emplace()[scene.uri] =
        to_lsp(scene.document(), features::merged(groups), scene.encoding());
    return result;
  }
  lsp::TextDocumentEdit change;
  change.textDocument = {.uri = scene.uri,
                         .version = static_cast<std::int32_t>(scene.snapshot->version)};
  add_groups(groups, scene, change, result);
  result.documentChanges.emplace().emplace_back(std::move(change));
  return result;
}

std::optional<EditGroups> edits_of(const features::ActionPlan& plan, const Scene& scene) {
  return features::resolve_action(plan, {.article = scene.snapshot->article,
                                         .findings = scene.analysis->run.findings.all(),
                                         .settings = *scene.snapshot->settings.lint,
                                         .file_name = scene.snapshot->file_name()});
}

std::string rule_of(const features::ActionPlan& plan, const Scene& scene) {
  const auto& findings = scene.analysis->run.findings;
  const bool about_finding = plan.step != features::ActionStep::kFixArticle &&
                             plan.step != features::ActionStep::kRefactor &&
                             plan.subject < findings.size();
  return about_finding ? std::string(findings[plan.subject].rule->id) : std::string();
}

protocol::Json data_of(const features::ActionPlan& plan, const std::string& text_hash,
                       const Scene& scene) {
  return protocol::encode(ActionData{.uri = scene.uri,
                                     .text = text_hash,
                                     .rule = rule_of(plan, scene),
                                     .step = static_cast<std::int32_t>(plan.step),
                                     .subject = plan.subject,
                                     .choice = plan.choice,
                                     .begin = plan.range.begin,
                                     .end = plan.range.end});
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
  // The edits of a finding's own fix are already made: sending them spares simple clients a
  // request.
  const bool at_hand = action.plan.step == features::ActionStep::kApplyFix;
  if (scene.client->action_resolve && !at_hand) {
    item.data = data_of(action.plan, text_hash, scene);
    return item;
  }
  const std::optional<EditGroups> edits = edits_of(action.plan, scene);
  if (!edits || features::merged(*edits).empty()) return std::nullopt;
  item.edit = workspace_edit(*edits, scene);
  return item;
}

AnswerText resolve(lsp::CodeAction action, const ActionData& data, const Scene& scene) {
  const features::ActionPlan plan{.step = static_cast<features::ActionStep>(data.step),
                                  .subject = data.subject,
                                  .choice = data.choice,
                                  .range = {data.begin, data.end}};
  std::optional<EditGroups> edits;
  const bool same_text = data.text == short_hash(scene.article());
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
  const std::string text_hash = short_hash(scene.article());
  // Without lazy edits each refactoring costs its edits: too much while the cursor moves about.
  const bool too_costly = !scene.client->action_resolve &&
                          params.context.triggerKind == lsp::CodeActionTriggerKind::kAutomatic;
  std::size_t quick_fixes = 0;
  for (const features::CodeAction& action :
       features::list_actions(scene.article(), scene.analysis->run.findings.all(), range)) {
    if (!asked_for(kind_name(action.kind), params.context.only)) continue;
    if (too_costly && action.plan.step == features::ActionStep::kRefactor) continue;
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
