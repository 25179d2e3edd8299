#include "actors/name_linker.h"

#include <algorithm>

#include "base/utf8.h"
#include "knowledge/actors/name_pieces.h"

namespace hearsay {

namespace {

constexpr std::size_t kNameReach = 200;  // chains a short form looks back over
constexpr std::size_t kCompared = 12;    // names of a chain that a full name is held against

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

// "Kerr II", "Kerr Jr."
bool suffix(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; }) ||
         word == "Jr" || word == "Sr" || word == "jr" || word == "sr";
}

// "Kerr Ltd."
bool company_form(std::string_view word) {
  static constexpr std::string_view kWords[] = {"AG",  "Co",      "Company", "Corp", "Corporation", "GmbH", "Inc",
                                                "LLC", "Limited", "Ltd",     "PLC",  "SA",          "plc"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// A given name stands for itself, an initial or a longer form of the same letters: "J." and "Jonas".
bool same_given(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() == 1 ? b[0] == a[0] : a == b;
}

// The given names of one are told in their order by the other: "Jonas Kerr", "Jonas Emil Kerr", "J. E. Kerr".
bool given_names_fit(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  const auto& less = a.size() <= b.size() ? a : b;
  const auto& more = a.size() <= b.size() ? b : a;
  std::size_t at = 0;
  for (const auto& word : less) {
    while (at < more.size() && !same_given(word, more[at])) ++at;
    if (at++ == more.size()) return false;
  }
  return true;
}

}  // namespace

bool abbreviates(const Doc& doc, const Mention& brief, const Mention& full) {
  if (acronym_like(doc.text_of(brief.tokens))) return full.type != EntityType::person;
  return brief.type == full.type && brief.type != EntityType::place;
}

std::string initials(std::string_view name) {
  std::string out;
  for (const auto word : words_of(name)) {
    if (word[0] >= 'A' && word[0] <= 'Z') out += word[0];
  }
  return out.size() < 2 ? std::string() : out;
}

NameLinker::NameLinker(const Doc& doc, const ActorBase& base, const ActorScratch& scratch)
    : doc_(doc), base_(base), s_(scratch) {
  for (std::size_t i = 0; i < doc.mentions.size(); ++i) {
    const std::uint32_t match = s_.match[i];
    if (match == ActorScratch::kNone || s_.matches[match].sense.kind != NameKind::capital) continue;
    if (!acts(MentionId(i))) sites_.insert(s_.matches[match].sense.entry);
  }
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

std::vector<std::string_view> NameLinker::name_words(const Mention& m) const {
  auto words = words_of(doc_.text_of(m.tokens));
  if (m.type == EntityType::organization) {
    while (words.size() > 1 && company_form(words.back())) words.pop_back();
  }
  if (m.type != EntityType::person) return words;
  while (words.size() > 1 && suffix(words.back())) words.pop_back();
  while (words.size() > 1 && titled(words.front())) words.erase(words.begin());
  return words;
}

bool NameLinker::titled(std::string_view word) const {
  const GenderWord* known = base_.gender_word(word);
  return known && known->use == GenderWord::Use::title;
}

std::string NameLinker::key(MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const std::uint32_t match = s_.match[id.index()];
  if (match == ActorScratch::kNone) {
    std::string out = "n:";
    for (const auto word : name_words(m)) out.append(lower_case(word)).append(" ");
    return out;
  }
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
      // a capital that the report also tells of as a place is never the state
      return (acts(id) && !sites_.contains(sense.entry) ? "c:" : "cap:") + entry;
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

// Every name of the chain must bear with the full name: "Lena Kerr" never joins "Jonas Kerr".
bool NameLinker::full_name_fits(const Chain& chain, const std::vector<std::string_view>& words) const {
  std::vector<std::string_view> given(words.begin(), words.end() - 1);
  std::size_t compared = 0;
  for (const MentionId id : chain.mentions) {
    const Mention& m = doc_.mentions[id.index()];
    if (m.kind != MentionKind::name) continue;
    const auto other = name_words(m);
    if (other.size() < 2) continue;
    if (other.back() != words.back() || !given_names_fit(given, {other.begin(), other.end() - 1})) return false;
    if (++compared == kCompared) break;
  }
  return true;
}

bool NameLinker::surname_of(const Chain& chain, std::string_view word) const {
  return std::any_of(chain.mentions.begin(), chain.mentions.end(), [&](MentionId id) {
    const Mention& m = doc_.mentions[id.index()];
    if (m.kind != MentionKind::name || m.type != EntityType::person) return false;
    const auto words = name_words(m);
    return words.size() > 1 && words.back() == word;
  });
}

// "the Grain Board" after "the National Grain Board".
bool NameLinker::ends_name_of(const Chain& chain, const std::vector<std::string_view>& words) const {
  return std::any_of(chain.mentions.begin(), chain.mentions.end(), [&](MentionId id) {
    const Mention& m = doc_.mentions[id.index()];
    if (m.kind != MentionKind::name) return false;
    const auto other = name_words(m);
    return other.size() > words.size() && std::equal(words.rbegin(), words.rend(), other.rbegin());
  });
}

// "Castellan" after "Minister Hugo Castellan"; "the Observatory" after "the Lake Observatory".
std::uint32_t NameLinker::short_form(const Chains& chains, const Mention& m) const {
  const auto words = name_words(m);
  if (words.empty() || !capital_letter(words.back()[0])) return Chains::kNone;
  const bool titled_name = words_of(doc_.text_of(m.tokens)).size() > words.size();
  const bool person = m.type == EntityType::person || titled_name;
  const auto at = by_word_.find(lower_case(words.back()));
  if (at == by_word_.end()) return Chains::kNone;
  const auto found = chains.living(at->second);
  const Chain& chain = chains.list[found];
  // the label of a surname alone is less sure than that of the full name before it
  const bool weak = m.type == EntityType::none || m.type == EntityType::other || m.type == EntityType::organization ||
                    m.type == EntityType::event;
  const bool surname = words.size() == 1 && chain.type == EntityType::person && weak && surname_of(chain, words[0]);
  if (!surname) {
    if (person != (chain.type == EntityType::person) && m.type != EntityType::none) return Chains::kNone;
    if (!person && chain.type != m.type) return Chains::kNone;
  }
  if (words.size() > 1 && person && !full_name_fits(chain, words)) return Chains::kNone;
  if (words.size() > 1 && !person && !ends_name_of(chain, words)) return Chains::kNone;
  return chains.list.size() - found > kNameReach && !person ? Chains::kNone : found;
}

void NameLinker::note(MentionId id, std::uint32_t chain) {
  by_key_.try_emplace(key(id), chain);
  const Mention& m = doc_.mentions[id.index()];
  const std::string_view text = doc_.text_of(m.tokens);
  const auto words = name_words(m);
  const bool person = m.type == EntityType::person;
  if (words.empty() || (words.size() < 2 && !person)) return;
  by_word_[lower_case(words.back())] = chain;
  if (words.size() < 2) return;
  if (person) by_word_.try_emplace(lower_case(words.front()), chain);
  if (!person && m.type != EntityType::nationality) {
    if (auto letters = initials(text); !letters.empty()) by_acronym_[std::move(letters)] = chain;
  }
}

}  // namespace hearsay
