#include "knowledge/table_form.h"

#include <algorithm>

#include "knowledge/actors/actor_rows.h"
#include "knowledge/lexicon/lexicon_rows.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

std::size_t shared(const TableForm& form, const std::vector<std::string>& columns) {
  return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [&](const std::string& column) {
    return std::find(form.columns.begin(), form.columns.end(), column) != form.columns.end();
  }));
}

}  // namespace

const std::vector<TableForm>& table_forms() {
  static const std::vector<TableForm> forms = {
      {TableKind::predicates, "predicates", LexiconRows::kPredicateColumns, {}, true, true},
      {TableKind::classes, "classes", LexiconRows::kClassColumns, {0}, false, true},
      {TableKind::content, "content", LexiconRows::kContentColumns, {0, 1}, false, true},
      {TableKind::topics, "topics", LexiconRows::kTopicColumns, {0}, false, true},
      {TableKind::irregular, "irregular", LexiconRows::kIrregularColumns, {0}, false, true},
      {TableKind::cues, "cues", {"cue", "pos", "stance", "frame", "flags", "example"}, {0, 1}, true},
      {TableKind::embeddings,
       "embedding",
       {"lemma", "pos", "complement", "status", "polarity", "factuality", "absorbs", "example"},
       {},
       true},
      {TableKind::countries, "countries", ActorRows::kCountryColumns, {}},
      {TableKind::actors, "actors", ActorRows::kActorColumns, {}},
      {TableKind::holders, "holders", ActorRows::kHolderColumns, {}},
      {TableKind::roles, "roles", ActorRows::kRoleColumns, {}},
      {TableKind::modifiers, "modifiers", ActorRows::kModifierColumns, {0}},
      {TableKind::kinds, "kinds", ActorRows::kKindColumns, {0}},
      {TableKind::genders, "genders", ActorRows::kGenderColumns, {0, 2}},
  };
  return forms;
}

const TableForm& form_of(TableKind kind) {
  const auto& forms = table_forms();
  return *std::find_if(forms.begin(), forms.end(), [kind](const TableForm& form) { return form.kind == kind; });
}

Result<const TableForm*> form_of(const std::filesystem::path& file) {
  const auto columns = Table::columns(file);
  if (!columns) return columns.error();
  const auto& forms = table_forms();
  // of forms that share as many, the one with the fewest columns of its own: 'role' is of roles, not of actors
  const auto best = std::max_element(forms.begin(), forms.end(), [&](const TableForm& a, const TableForm& b) {
    const auto in_a = shared(a, *columns);
    const auto in_b = shared(b, *columns);
    return in_a != in_b ? in_a < in_b : a.columns.size() > b.columns.size();
  });
  if (shared(*best, *columns) >= 2) return &*best;
  return Error{ErrorCode::damaged, "line 1 does not name the columns of a table of the lexicon or of actors",
               file.string()};
}

}  // namespace hearsay
