#include "doc/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hearsay {

namespace {

// Each table follows the order of its enumeration.
constexpr auto kUpos =
    std::to_array<std::string_view>({"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
                                     "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});

constexpr auto kXpos = std::to_array<std::string_view>(
    {"_",   "CC",  "CD",   "DT",  "EX",  "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",    "NN",
     "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM",   "TO",
     "UH",  "VB",  "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", "-LRB-", "-RRB-",
     ",",   ".",   ":",    "``",  "''",  "$",   "HYPH", "NFP", "GW",  "ADD", "AFX"});

constexpr auto kDeprel = std::to_array<std::string_view>(
    {"_",          "acl",        "acl:relcl", "advcl",      "advcl:relcl",   "advmod",   "amod",       "appos",
     "aux",        "aux:pass",   "case",      "cc",         "cc:preconj",    "ccomp",    "compound",   "compound:prt",
     "conj",       "cop",        "csubj",     "csubj:pass", "csubj:outer",   "dep",      "det",        "det:predet",
     "discourse",  "dislocated", "expl",      "fixed",      "flat",          "goeswith", "iobj",       "list",
     "mark",       "nmod",       "nmod:desc", "nmod:poss",  "nmod:unmarked", "nsubj",    "nsubj:pass", "nsubj:outer",
     "nummod",     "obj",        "obl",       "obl:agent",  "obl:unmarked",  "orphan",   "parataxis",  "punct",
     "reparandum", "root",       "vocative",  "xcomp"});

constexpr auto kEntityType = std::to_array<std::string_view>(
    {"_", "person", "organization", "place", "nationality", "event", "facility", "weapon", "other"});

constexpr auto kShortType =
    std::to_array<std::string_view>({"O", "PER", "ORG", "LOC", "NORP", "EVENT", "FAC", "WEAPON", "MISC"});

constexpr auto kMentionKind = std::to_array<std::string_view>({"name", "nominal", "pronoun"});

static_assert(kUpos.size() == static_cast<std::size_t>(Upos::x) + 1);
static_assert(kXpos.size() == static_cast<std::size_t>(Xpos::afx) + 1);
static_assert(kDeprel.size() == static_cast<std::size_t>(Deprel::xcomp) + 1);
static_assert(kEntityType.size() == static_cast<std::size_t>(EntityType::other) + 1);
static_assert(kShortType.size() == kEntityType.size());

template <class E, std::size_t N>
std::optional<E> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<E>(at - names.begin());
}

}  // namespace

std::string_view name(Upos tag) { return kUpos[static_cast<std::size_t>(tag)]; }
std::string_view name(Xpos tag) { return kXpos[static_cast<std::size_t>(tag)]; }
std::string_view name(Deprel relation) { return kDeprel[static_cast<std::size_t>(relation)]; }
std::string_view name(EntityType type) { return kEntityType[static_cast<std::size_t>(type)]; }
std::string_view name(MentionKind kind) { return kMentionKind[static_cast<std::size_t>(kind)]; }
std::string_view short_name(EntityType type) { return kShortType[static_cast<std::size_t>(type)]; }

std::optional<Upos> upos_from(std::string_view name) { return find<Upos>(kUpos, name); }
std::optional<Xpos> xpos_from(std::string_view name) { return find<Xpos>(kXpos, name); }
std::optional<Deprel> deprel_from(std::string_view name) { return find<Deprel>(kDeprel, name); }
std::optional<EntityType> entity_type_from(std::string_view name) { return find<EntityType>(kEntityType, name); }
std::optional<EntityType> entity_type_from_short(std::string_view name) { return find<EntityType>(kShortType, name); }

}  // namespace hearsay
