#include "actors/path_steps.h"

namespace hearsay {

std::string role_step(std::string_view kind, const Role& role) {
  std::string gives = role.code;
  if (!role.sector.empty()) gives += (gives.empty() ? "" : " ") + role.sector;
  std::string out = std::string(kind) + " '" + role.role + "'";
  if (!gives.empty()) out += " gives " + gives;
  return out;
}

std::string term_step(const ActorTerm& term) {
  std::string out = term.office.empty() ? "" : "office '" + term.office + "'";
  const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : " ") + words; };
  if (term.from && term.to) {
    add("from " + format_date(*term.from) + " to " + format_date(*term.to));
  } else if (term.from) {
    add("since " + format_date(*term.from));
  } else if (term.to) {
    add("until " + format_date(*term.to));
  }
  return out;
}

}  // namespace hearsay
