#include "actors/name_matcher.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "actors/noun_phrase.h"

namespace hearsay {

namespace {

enum class Casing { mixed, lower, upper };

constexpr std::size_t kShortName = 3;  // letters of an imported name that must be all capitals

/// Nearly all lower-case or nearly all upper-case documents do not tell names from words by case.
Casing casing_of(std::string_view text) {
  std::size_t upper = 0, lower = 0;
  for (const char c : text) {
    upper += c >= 'A' && c <= 'Z';
    lower += c >= 'a' && c <= 'z';
  }
  if (upper * 100 <= lower && lower > 20) return Casing::lower;
  if (lower * 3 <= upper && upper > 20) return Casing::upper;
  return Casing::mixed;
}

struct Piece {
  std::uint32_t id, token, begin, end;
  bool first, last;  // of its token
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool all_caps(std::string_view s) {
  return std::any_of(s.begin(), s.end(), is_upper) && std::none_of(s.begin(), s.end(), is_lower);
}

std::size_t letters(std::string_view s) {
  return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return is_upper(c) || is_lower(c); }));
}

// "al-Shabaab" is also written "Al-Shabaab".
bool same_but_capital(std::string_view written, std::string_view found) {
  if (written.size() != found.size() || written.empty()) return false;
  if (written == found) return true;
  return written[0] >= 'a' && written[0] <= 'z' && found[0] == written[0] - 'a' + 'A' &&
         written.substr(1) == found.substr(1);
}

struct Candidates {
  TokenRange tokens;
  std::vector<NameSense> senses;
};

class Run {
 public:
  Run(const ActorBase& base, const Doc& doc) : base_(base), doc_(doc), casing_(casing_of(doc.text())) {}

  std::vector<NameMatch> matches() {
    split();
    collect();
    read_surnames();
    note_certain();
    std::vector<NameMatch> out;
    for (const Candidates& c : found_) {
      if (const NameSense* sense = choose(c)) out.push_back({c.tokens, *sense});
    }
    return out;
  }

 private:
  void split() {
    std::vector<NamePiece> own;
    std::string buffer;
    pieces_.reserve(doc_.tokens.size());
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      const ByteSpan span = doc_.tokens.span[t];
      const std::string_view form = span.of(doc_.text());
      own.clear();
      split_name(form, own);
      for (std::size_t i = 0; i < own.size(); ++i) {
        const auto id = base_.names().piece(folded(form.substr(own[i].begin, own[i].end - own[i].begin), buffer));
        pieces_.push_back({id, t, span.begin + own[i].begin, span.begin + own[i].end, i == 0, i + 1 == own.size()});
      }
    }
  }

  void collect() {
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < pieces_.size();) {
      while (sentence < doc_.sentences.size() && pieces_[i].token >= doc_.sentences[sentence].tokens.end) ++sentence;
      const std::uint32_t border = sentence < doc_.sentences.size() ? doc_.sentences[sentence].tokens.end : UINT32_MAX;
      i = match_from(i, border);
    }
  }

  // The longest match that begins at piece `i`; returns where to go on.
  std::size_t match_from(std::size_t i, std::uint32_t border) {
    if (!pieces_[i].first || pieces_[i].id == PhraseTrie::kNoPiece) return i + 1;
    PhraseTrie::Node node = PhraseTrie::kRoot;
    Candidates best;
    std::size_t end = i + 1;
    for (std::size_t j = i; j < pieces_.size() && pieces_[j].token < border; ++j) {
      if (pieces_[j].id == PhraseTrie::kNoPiece) break;
      node = base_.names().next(node, pieces_[j].id);
      if (node == PhraseTrie::kNoNode) break;
      if (!pieces_[j].last) continue;
      std::vector<NameSense> senses;
      for (const std::uint32_t index : base_.names().ending(node)) {
        const auto& phrase = base_.names().phrase(index);
        const NameSense& sense = base_.sense(phrase.value);
        if (case_fits(phrase, sense, i, j) && word_class_fits(i, j)) senses.push_back(sense);
      }
      if (senses.empty()) continue;
      best = {{pieces_[i].token, pieces_[j].token + 1}, std::move(senses)};
      end = j + 1;
    }
    if (!best.senses.empty()) found_.push_back(std::move(best));
    return end;
  }

  // How a name of an imported table is written is not known: its great words begin with a capital, a short one alone is
  // all capitals, and one word alone must be tagged as a name.
  bool imported_fits(const PhraseTrie::Phrase& phrase, std::size_t i, std::size_t j) const {
    std::string_view rest = phrase.written;
    std::size_t count = 0;
    bool great = true, capitals = true;
    for (std::size_t k = i; k <= j; ++k) {
      const bool small = is_lower(rest.front());
      rest.remove_prefix(std::min(rest.find(' '), rest.size() - 1) + 1);
      const auto found = doc_.text().substr(pieces_[k].begin, pieces_[k].end - pieces_[k].begin);
      great = great && (small || !is_lower(found.front()) || static_cast<unsigned char>(found.front()) >= 0x80);
      capitals = capitals && std::none_of(found.begin(), found.end(), is_lower);
      count += letters(found);
    }
    if (casing_ != Casing::mixed) return j > i || count >= 5;
    if (!great || pieces_[i].token != pieces_[j].token) return great;
    if (count <= kShortName && !capitals) return false;
    return doc_.tokens.upos.empty() || doc_.tokens.upos[pieces_[i].token] == Upos::propn;
  }

  bool case_fits(const PhraseTrie::Phrase& phrase, const NameSense& sense, std::size_t i, std::size_t j) const {
    if (sense.imported) return imported_fits(phrase, i, j);
    bool as_written = true, capitals = true;
    std::string_view rest = phrase.written;
    std::size_t count = 0;
    for (std::size_t k = i; k <= j; ++k) {
      const auto blank = rest.find(' ');
      const std::string_view written = rest.substr(0, blank);
      rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
      const auto found = doc_.text().substr(pieces_[k].begin, pieces_[k].end - pieces_[k].begin);
      as_written = as_written && same_but_capital(written, found);
      capitals = capitals && !std::any_of(found.begin(), found.end(), is_lower);
      count += letters(found);
    }
    if (as_written) return true;
    if (capitals && casing_ != Casing::upper) return count >= 4;
    if (casing_ == Casing::mixed || sense.ambiguous) return false;
    return j > i || count >= 5 || (count == 4 && (all_caps(phrase.written) || sense.kind != NameKind::actor));
  }

  // A single word tagged as verb, adverb, preposition and so on is no name.
  bool word_class_fits(std::size_t i, std::size_t j) const {
    if (pieces_[i].token != pieces_[j].token || doc_.tokens.upos.empty()) return true;
    switch (doc_.tokens.upos[pieces_[i].token]) {
      case Upos::propn:
      case Upos::noun:
      case Upos::adj:
      case Upos::num:
      case Upos::x:
      case Upos::none:
        return true;
      case Upos::verb:
        return casing_ == Casing::mixed && all_caps(doc_.form(TokenId(pieces_[i].token)));
      case Upos::pron:
        return all_caps(doc_.form(TokenId(pieces_[i].token))) && casing_ == Casing::mixed;
      default:
        return false;
    }
  }

  // How often the document names the country of an actor, or one of those where it is at home.
  int told_countries(const NamedActor& actor) const {
    const ActorTerm* term = ActorBase::term_on(actor, doc_.published());
    const auto told = [&](const std::string& code) {
      const auto named = countries_.find(code), owned = owners_.find(code);
      return (named == countries_.end() ? 0 : named->second) + (owned == owners_.end() ? 0 : owned->second);
    };
    if (term && base_.country_by_code(term->code)) return told(term->code);
    int most = 0;
    for (const std::string& home : actor.homes) most = std::max(most, told(home));
    return most;
  }

  // "Congo" is one state by default and a second where the document tells of that one alone.
  static bool contested(const Candidates& c) {
    const auto doubtful = static_cast<std::size_t>(
        std::count_if(c.senses.begin(), c.senses.end(), [](const NameSense& s) { return s.ambiguous; }));
    return doubtful > 0 && doubtful < c.senses.size();
  }

  void note(const NameSense& s) {
    if (s.ambiguous) return;
    if (s.kind == NameKind::actor && !s.surname) {
      if (!actors_.insert(s.entry).second) return;
      const ActorTerm* term = ActorBase::term_on(base_.actor(s.entry), doc_.published());
      if (term && base_.country_by_code(term->code)) ++owners_[term->code];
    } else if (s.kind != NameKind::actor) {
      ++countries_[base_.country(s.entry).code];
    }
  }

  void note_certain() {
    for (const Candidates& c : found_) {
      if (contested(c)) continue;
      for (const NameSense& s : c.senses) note(s);
    }
    std::vector<const NameSense*> settled;
    for (const Candidates& c : found_) {
      if (const NameSense* s = contested(c) ? choose(c) : nullptr) settled.push_back(s);
    }
    for (const NameSense* s : settled) note(*s);
  }

  // Something beside the name itself speaks for the reading.
  bool borne_out(const Candidates& c, const NameSense& s) const {
    if (s.kind != NameKind::actor) return countries_.contains(base_.country(s.entry).code);
    const NamedActor& actor = base_.actor(s.entry);
    return actors_.contains(s.entry) || told_countries(actor) > 0 || told_by_role(c.tokens, actor);
  }

  const NameSense* choose(const Candidates& c) const {
    const bool weigh = contested(c) && std::none_of(c.senses.begin(), c.senses.end(), [&](const NameSense& s) {
                         return !s.ambiguous && borne_out(c, s);
                       });
    const NameSense* best = nullptr;
    int best_rank = 0;
    for (const NameSense& s : c.senses) {
      int rank = rank_of(c, s);
      if (weigh && rank > 0 && !s.ambiguous) rank = 1;
      if (rank > best_rank) {
        best = &s;
        best_rank = rank;
      } else if (rank == best_rank && best && s.kind == NameKind::actor && s.entry != best->entry && s.ambiguous) {
        best = nullptr;  // two ambiguous readings with the same backing
      }
    }
    return best;
  }

  int rank_of(const Candidates& c, const NameSense& s) const {
    if (s.article && (c.tokens.begin == 0 || doc_.tokens.lower[c.tokens.begin - 1] != "the")) return 0;
    if (s.kind == NameKind::actor) return s.ambiguous || s.surname ? ambiguous_actor(c, s) : 100;
    const bool known = countries_.contains(base_.country(s.entry).code);
    if (s.ambiguous && !known) return 0;
    if (s.kind == NameKind::country && (lies_elsewhere(c.tokens, s) || surname_here(c.tokens, s))) return 0;
    const int penalty = s.ambiguous ? 30 : 0;
    switch (s.kind) {
      case NameKind::country:
        return 90 - penalty;
      case NameKind::adjective:
        return (modifies(c.tokens) ? 80 : 70) - penalty;
      case NameKind::demonym:
        return (modifies(c.tokens) ? 60 : 75) - penalty;
      case NameKind::capital:
        return 65 - penalty;
      default:
        return 64 - penalty;
    }
  }

  // "Atlanta, Georgia": the places of the document say that the name is no state here.
  bool lies_elsewhere(TokenRange tokens, const NameSense& s) const {
    return std::any_of(doc_.places.begin(), doc_.places.end(), [&](const Place& p) {
      return p.tokens == tokens && p.resolved.country && *p.resolved.country != base_.country(s.entry).code &&
             p.resolved.feature && !p.resolved.feature->starts_with("PCL");
    });
  }

  // "Jordan" after "Paul Jordan", where nothing else tells of the state.
  bool surname_here(TokenRange tokens, const NameSense& s) const {
    if (tokens.size() != 1 || !surnames_.contains(doc_.form(TokenId{tokens.begin}))) return false;
    if (tokens.begin > 0 && !doc_.tokens.upos.empty() && doc_.tokens.upos[tokens.begin - 1] == Upos::adp) return false;
    const std::string& code = base_.country(s.entry).code;
    return std::all_of(found_.begin(), found_.end(), [&](const Candidates& other) {
      const bool same =
          other.tokens.size() == 1 && doc_.form(TokenId{other.tokens.begin}) == doc_.form(TokenId{tokens.begin});
      return same || std::none_of(other.senses.begin(), other.senses.end(), [&](const NameSense& t) {
               return t.kind != NameKind::actor && base_.country(t.entry).code == code;
             });
    });
  }

  // The last words of persons' names of two words and more.
  void read_surnames() {
    const auto& labels = doc_.tokens.entity;
    for (std::uint32_t t = 1; t < labels.size(); ++t) {
      const bool last = t + 1 == labels.size() || labels[t + 1].type != EntityType::person || labels[t + 1].begins;
      if (labels[t].type == EntityType::person && !labels[t].begins && last) surnames_.insert(doc_.form(TokenId{t}));
    }
  }

  bool modifies(TokenRange tokens) const {
    if (doc_.tokens.deprel.empty()) return false;
    const std::size_t last = tokens.end - 1;
    const Deprel r = doc_.tokens.deprel[last];
    return doc_.tokens.upos[last] == Upos::adj || r == Deprel::amod || r == Deprel::compound;
  }

  int ambiguous_actor(const Candidates& c, const NameSense& s) const {
    if (actors_.contains(s.entry)) return 95;
    const NamedActor& actor = base_.actor(s.entry);
    if (s.surname || actor.type == EntityType::person) {
      if (titled(c.tokens, actor) || in_office(c.tokens, actor)) return 92;
      return s.ambiguous ? 0 : 91;
    }
    const int told = told_countries(actor);
    const bool by_role = told_by_role(c.tokens, actor);
    if (told == 0) return by_role && name_like(c, s) ? 9 : 0;
    if (!by_role && !name_like(c, s)) return 0;
    return 10 + std::min(told, 20) + (by_role ? 10 : 0);
  }

  bool name_like(const Candidates& c, const NameSense& s) const {
    const std::string_view text = doc_.text_of(c.tokens);
    if (s.article || c.tokens.size() > 1 || (all_caps(text) && casing_ == Casing::mixed)) return true;
    if (beside_known(c.tokens, base_.actor(s.entry))) return true;
    return !doc_.tokens.entity.empty() && doc_.tokens.entity[c.tokens.begin].type == EntityType::organization;
  }

  // "Amal and Hezbollah": joined to a certain actor of the same country.
  bool beside_known(TokenRange tokens, const NamedActor& actor) const {
    const ActorTerm* term = ActorBase::term_on(actor, doc_.published());
    if (!term || doc_.tokens.lower.empty()) return false;
    const auto joins = [&](std::uint32_t t) { return doc_.tokens.lower[t] == "and" || doc_.tokens.lower[t] == "or"; };
    return std::any_of(found_.begin(), found_.end(), [&](const Candidates& other) {
      const bool after = other.tokens.begin == tokens.end + 1 && joins(tokens.end);
      const bool before = tokens.begin == other.tokens.end + 1 && joins(other.tokens.end);
      if (!after && !before) return false;
      return std::any_of(other.senses.begin(), other.senses.end(), [&](const NameSense& s) {
        if (s.kind != NameKind::actor || s.ambiguous || s.surname) return false;
        const ActorTerm* known = ActorBase::term_on(base_.actor(s.entry), doc_.published());
        return known && known->code == term->code;
      });
    });
  }

  // "NPA rebels", "the news agency AFP", "the group NDF": a role of the actor's sector stands beside the name.
  bool told_by_role(TokenRange tokens, const NamedActor& actor) const {
    if (doc_.tokens.lemma.empty()) return false;
    const ActorTerm* term = ActorBase::term_on(actor, doc_.published());
    if (!term || term->sector.empty()) return false;
    const TokenRange sentence = doc_.sentences[doc_.sentence_of(TokenId{tokens.begin}).index()].tokens;
    const auto fits = [&](std::uint32_t t) {
      if (!is_nominal(doc_.tokens.upos[t])) return false;
      const Role* role = base_.role(doc_.tokens.lemma[t]);
      return role && !role->generic && role->sector == term->sector;
    };
    return (tokens.end < sentence.end && fits(tokens.end)) || (tokens.begin > sentence.begin && fits(tokens.begin - 1));
  }

  // "Orr" alone, said of a person in a report that names the country where one Orr is in office at the time.
  bool in_office(TokenRange tokens, const NamedActor& actor) const {
    const auto& labels = doc_.tokens.entity;
    if (tokens.size() != 1 || labels.empty() || !doc_.published()) return false;
    const EntityLabel label = labels[tokens.begin];
    const bool goes_on =
        tokens.end < labels.size() && labels[tokens.end].type == EntityType::person && !labels[tokens.end].begins;
    if (label.type != EntityType::person || !label.begins || goes_on) return false;
    if (surnames_.contains(doc_.form(TokenId{tokens.begin}))) return false;
    const bool holds = std::any_of(actor.terms.begin(), actor.terms.end(),
                                   [&](const ActorTerm& t) { return t.holds(*doc_.published()); });
    return holds && told_countries(actor) > 0;
  }

  // "President X" where X holds that office at the time.
  bool titled(TokenRange tokens, const NamedActor& actor) const {
    if (tokens.begin == 0 || doc_.tokens.lemma.empty()) return false;
    const ActorTerm* term = ActorBase::term_on(actor, doc_.published());
    if (!term || term->office.empty()) return false;
    const auto before = doc_.tokens.lower.empty() ? std::string_view() : doc_.tokens.lower[tokens.begin - 1];
    const auto blank = term->office.rfind(' ');
    return !before.empty() &&
           before == std::string_view(term->office).substr(blank == std::string::npos ? 0 : blank + 1);
  }

  const ActorBase& base_;
  const Doc& doc_;
  Casing casing_;
  std::vector<Piece> pieces_;
  std::vector<Candidates> found_;
  std::unordered_set<std::uint32_t> actors_;
  std::unordered_set<std::string_view> surnames_;
  std::unordered_map<std::string, int> countries_;  ///< how often each is named
  std::unordered_map<std::string, int> owners_;     ///< how many certain actors are of each
};

}  // namespace

std::vector<NameMatch> NameMatcher::run(const Doc& doc) const { return Run(base_, doc).matches(); }

}  // namespace hearsay
