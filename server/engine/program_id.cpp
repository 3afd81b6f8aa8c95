// The note lies in the memory of the process. A file would be another one under valgrind or when
// the dynamic loader was called by name, and its time of change is the same in all packages of npm.
#include "server/engine/program_id.h"

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <string_view>

namespace trend::engine {
namespace {

constexpr std::string_view kOwner("GNU\0", 4);

std::size_t aligned(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

// The build ID among the notes of one segment.
std::string find_in(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    const auto* const note = reinterpret_cast<const ElfW(Nhdr)*>(notes.data());
    notes.remove_prefix(sizeof *note);
    const std::size_t name = aligned(note->n_namesz);
    const std::size_t size = aligned(note->n_descsz);
    if (name > notes.size() || size > notes.size() - name) return {};
    if (note->n_type == NT_GNU_BUILD_ID && notes.substr(0, note->n_namesz) == kOwner)
      return std::string(notes.substr(name, note->n_descsz));
    notes.remove_prefix(name + size);
  }
  return {};
}

// Called for the program itself first; anything but 0 ends the walk.
int look_at(dl_phdr_info* object, std::size_t, void* found) {
  for (std::size_t i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE || segment.p_align > 4) continue;
    const auto* const begin = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
    std::string id = find_in({begin, segment.p_memsz});
    if (id.empty()) continue;
    *static_cast<std::string*>(found) = std::move(id);
    break;
  }
  return 1;
}

}  // namespace

std::string program_id() {
  std::string id;
  ::dl_iterate_phdr(look_at, &id);
  return id;
}

}  // namespace trend::engine
