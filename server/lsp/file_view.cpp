// Open documents over the disk.
#include "server/lsp/file_view.h"

#include "rules/article/parse.h"
#include "server/lsp/documents.h"

namespace trend::server {

std::shared_ptr<const article::Article> FileView::article(const std::string& path) const {
  const auto open = open_.find(path);
  if (open != open_.end()) return open->second->article;
  engine::FileContent content = disk_.read(path);
  if (content.error || content.bytes.size() > kMaxArticleSize) return nullptr;
  return article::parse(text::Document::from_bytes(std::move(content.bytes)));
}

engine::FileKind FileView::kind(const std::string& path) const {
  return open_.contains(path) ? engine::FileKind::kFile : disk_.kind(path);
}

std::string Neighbours::absolute(std::string_view path) const {
  return engine::join_path(engine::parent_path(path_), path);
}

bool Neighbours::is_file(std::string_view path) const {
  return view_ != nullptr && view_->kind(absolute(path)) == engine::FileKind::kFile;
}

bool Neighbours::exists(std::string_view path) const {
  return view_ != nullptr && view_->kind(absolute(path)) != engine::FileKind::kNone;
}

std::vector<features::FileFacts::Name> Neighbours::list(std::string_view folder) const {
  std::vector<Name> names;
  if (view_ == nullptr) return names;
  for (engine::DirectoryEntry& entry : view_->disk().list(absolute(folder)).entries)
    names.push_back({std::move(entry.name), entry.kind == engine::FileKind::kDirectory});
  return names;
}

std::shared_ptr<const article::Article> Neighbours::article(std::string_view path) const {
  return view_ == nullptr ? nullptr : view_->article(absolute(path));
}

}  // namespace trend::server
