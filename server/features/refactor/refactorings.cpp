// The table of refactorings. A new one is a file here and one line in each of the two lists.
#include "server/features/refactor/refactoring.h"

namespace trend::features {

extern const Refactoring section_insert;
extern const Refactoring section_place;
extern const Refactoring front_matter_date;
extern const Refactoring front_matter_title;
extern const Refactoring section_number;
extern const Refactoring renumber_all;
extern const Refactoring link_extract;
extern const Refactoring link_organize;
extern const Refactoring contents_list;
extern const Refactoring table_columns;
extern const Refactoring table_rows;
extern const Refactoring table_shape;
extern const Refactoring table_list;
extern const Refactoring table_paste;

std::span<const Refactoring* const> refactorings() {
  static constexpr const Refactoring* kAll[] = {
      &table_columns,     &table_rows,    &table_shape,    &table_list,   &table_paste,
      &section_insert,    &section_place, &section_number, &renumber_all, &front_matter_title,
      &front_matter_date, &contents_list, &link_extract,   &link_organize};
  return kAll;
}

}  // namespace trend::features
