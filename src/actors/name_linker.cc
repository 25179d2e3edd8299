#include "actors/name_linker.h"

#include <algorithm>

#include "base/utf8.h"
#include "knowledge/actors/name_pieces.h"

namespace hearsay {

namespace {

constexpr std::size_t kNameReach = 200;  // chains a short form looks back over

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<NamePiece> pieces;
  split_name(name, pieces);
  std::vector<std::string_view> out;
  for (const NamePiece p : pieces) out.push_back(name.substr(p.begin, p.end - p.begin));
  return out;
}

bool acronym_like(std::string_view s) {
  return s.size() >= 2 && s.size() <= 8 &&
         std::all_of(s.begin(), s.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; });
}

bool capital_letter(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::string initials(std::string_view name) {
  std::string out;
  for (const auto word : words_of(name)) {
    if (word[0] >= 'A' && word[0] <= 'Z') out += word[0];
  }
  return out.size() < 2 ? std::string() : out;
}

// A capital acts where it is subject or agent of a verb, or owner ("Kabul said", "Kabul's refusal").
bool NameLinker::acts(MentionId id) const {
  const TokenId head = doc_.mentions[id.index()].head;
  TokenId at = head;
  for (int i = 0; i < 4 && doc_.tokens.deprel[at.index()] == Deprel::conj && doc_.tokens.head[at.index()].valid();
       ++i) {
    at = doc_.tokens.head[at.index()];
  }
  switch (doc_.tokens.deprel[at.index()]) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::obl_agent:
    case Deprel::obj:
    case Deprel::iobj:
      return true;
    default:
      return false;
  }
}

std::string NameLinker::key(MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const std::uint32_t match = s_.match[id.index()];
  if (match == ActorScratch::kNone) return "n:" + lower_case(doc_.text_of(m.tokens));
  const NameSense& sense = s_.matches[match].sense;
  const std::string entry = std::to_string(sense.entry);
  switch (sense.kind) {
    case NameKind::actor:
      return "a:" + entry;
    case NameKind::adjective:
      return "adj:" + entry;
    case NameKind::demonym:
      return "dem:" + entry;
    case NameKind::country:
      return "c:" + entry;
    case NameKind::capital:
      return (acts(id) ? "c:" : "cap:") + entry;
    case NameKind::metonym:
      return "c:" + entry;
  }
  return {};
}

std::uint32_t NameLinker::find(const Chains& chains, MentionId id) {
  if (const auto at = by_key_.find(key(id)); at != by_key_.end()) return chains.living(at->second);
  const Mention& m = doc_.mentions[id.index()];
  const std::string_view text = doc_.text_of(m.tokens);
  if (acronym_like(text)) {
    const auto at = by_acronym_.find(std::string(text));
    const auto chain = at == by_acronym_.end() ? Chains::kNone : chains.living(at->second);
    const bool known = s_.match[id.index()] != ActorScratch::kNone;
    if (chain != Chains::kNone && !(known && chains.list[chain].actor)) return chain;
  }
  if (s_.match[id.index()] != ActorScratch::kNone) return Chains::kNone;
  return short_form(chains, m);
}

// "Castellan" after "Minister Hugo Castellan"; "the Observatory" after "the Lake Observatory".
std::uint32_t NameLinker::short_form(const Chains& chains, const Mention& m) const {
  const auto words = words_of(doc_.text_of(m.tokens));
  if (words.empty() || !capital_letter(words.back()[0])) return Chains::kNone;
  const bool person = m.type == EntityType::person;
  if (words.size() > 1 && !person) return Chains::kNone;
  const auto at = by_word_.find(lower_case(words.back()));
  if (at == by_word_.end()) return Chains::kNone;
  const auto found = chains.living(at->second);
  const Chain& chain = chains.list[found];
  if (person != (chain.type == EntityType::person) && m.type != EntityType::none) return Chains::kNone;
  if (!person && chain.type != m.type) return Chains::kNone;
  if (words.size() > 1) {
    // two full names must agree in the first word as well
    const auto earlier = words_of(doc_.text_of(doc_.mentions[chain.mentions.front().index()].tokens));
    if (earlier.size() > 1 && earlier.front() != words.front()) return Chains::kNone;
  }
  return chains.list.size() - found > kNameReach && !person ? Chains::kNone : found;
}

void NameLinker::note(MentionId id, std::uint32_t chain) {
  by_key_.try_emplace(key(id), chain);
  const Mention& m = doc_.mentions[id.index()];
  const std::string_view text = doc_.text_of(m.tokens);
  const auto words = words_of(text);
  if (words.size() < 2) return;
  by_word_[lower_case(words.back())] = chain;
  if (m.type == EntityType::person) by_word_.try_emplace(lower_case(words.front()), chain);
  if (m.type != EntityType::person && m.type != EntityType::nationality) {
    if (auto letters = initials(text); !letters.empty()) by_acronym_[std::move(letters)] = chain;
  }
}

}  // namespace hearsay
