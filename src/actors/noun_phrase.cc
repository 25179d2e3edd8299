#include "actors/noun_phrase.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr int kDeepest = 24;

bool function_word(Deprel r) {
  return r == Deprel::punct || r == Deprel::case_ || r == Deprel::det || r == Deprel::cc || r == Deprel::mark;
}

// Parts of the phrase itself; clauses, appositions and conjuncts are mentions or frames of their own.
bool inside(Deprel r) {
  switch (r) {
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::nummod:
    case Deprel::nmod:
    case Deprel::nmod_desc:
    case Deprel::nmod_poss:
    case Deprel::nmod_unmarked:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::goeswith:
    case Deprel::case_:
    case Deprel::cc_preconj:
      return true;
    default:
      return false;
  }
}

bool inside_modifier(Deprel r) {
  return inside(r) || r == Deprel::advmod || r == Deprel::conj || r == Deprel::cc || r == Deprel::obl ||
         r == Deprel::obl_unmarked || r == Deprel::punct;
}

bool rounds(const Doc& doc, TokenId t) {
  static constexpr std::string_view kWords[] = {"about", "almost", "approximately", "around", "least", "less",
                                                "more",  "most",   "nearly",        "only",   "over",  "roughly"};
  return std::binary_search(std::begin(kWords), std::end(kWords), doc.tokens.lower[t.index()]);
}

void mark(const Doc& doc, const Tree& tree, TokenId head, std::vector<TokenId>& out, int depth) {
  out.push_back(head);
  if (depth > kDeepest) return;
  const bool top = depth == 0;
  for (const TokenId c : tree.children(head)) {
    const Deprel r = doc.tokens.deprel[c.index()];
    if (top ? inside(r) && r != Deprel::case_ : inside_modifier(r)) mark(doc, tree, c, out, depth + 1);
    // "at least 14 soldiers", "about 20 students": words that round a number
    if (top && r == Deprel::advmod && c < head && rounds(doc, c)) mark(doc, tree, c, out, depth + 1);
  }
}

std::string_view normal_form(const Doc& doc, std::size_t token) {
  const Upos tag = doc.tokens.upos[token];
  return is_nominal(tag) && !doc.tokens.lemma[token].empty() ? doc.tokens.lemma[token] : doc.tokens.lower[token];
}

bool hyphen(const Doc& doc, std::size_t token) { return doc.form(TokenId(token)) == "-"; }

void append_word(std::string& phrase, std::string_view word) {
  if (!phrase.empty()) phrase += ' ';
  for (const char c : word) phrase += c == '-' ? ' ' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
}

}  // namespace

bool is_nominal(Upos tag) { return tag == Upos::noun || tag == Upos::propn; }

TokenId head_of(const Doc& doc, TokenRange range) {
  TokenId fallback;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const TokenId head = doc.tokens.head[t];
    if (head.valid() && range.contains(head)) continue;
    if (!function_word(doc.tokens.deprel[t])) return TokenId{t};
    if (!fallback.valid()) fallback = TokenId{t};
  }
  return fallback.valid() ? fallback : TokenId{range.begin};
}

TokenRange noun_phrase(const Doc& doc, const Tree& tree, TokenId head) {
  std::vector<TokenId> parts;
  mark(doc, tree, head, parts, 0);
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  const auto at = static_cast<std::size_t>(std::lower_bound(parts.begin(), parts.end(), head) - parts.begin());
  const auto bridged = [&](std::uint32_t t) {
    const Deprel r = doc.tokens.deprel[t];
    return r == Deprel::punct && (hyphen(doc, t) || doc.form(TokenId{t}) == ",");
  };
  std::size_t first = at, last = at;
  while (first > 0) {
    const std::uint32_t gap = parts[first].value - parts[first - 1].value;
    if (gap != 1 && !(gap == 2 && bridged(parts[first].value - 1))) break;
    --first;
  }
  while (last + 1 < parts.size()) {
    const std::uint32_t gap = parts[last + 1].value - parts[last].value;
    if (gap != 1 && !(gap == 2 && hyphen(doc, parts[last].value + 1))) break;
    ++last;
  }
  // A trailing preposition or comma is what was cut off behind it.
  while (last > at && function_word(doc.tokens.deprel[parts[last].index()]) &&
         doc.tokens.deprel[parts[last].index()] != Deprel::case_) {
    --last;
  }
  while (first < at && doc.tokens.deprel[parts[first].index()] == Deprel::punct) ++first;
  return {parts[first].value, parts[last].value + 1};
}

TokenId preposition(const Tree& tree, TokenId head) { return tree.child(head, Deprel::case_); }

RoleMatch find_role(const Doc& doc, const ActorBase& base, TokenId head) {
  const TokenRange sentence = doc.sentences[doc.sentence_of(head).index()].tokens;
  const std::size_t longest = base.longest_role();
  // Words before the head, nearest first; hyphens vanish.
  std::array<std::uint32_t, 8> before{};
  std::size_t count = 0;
  for (std::uint32_t t = head.value; t > sentence.begin && count + 1 < longest && count < before.size();) {
    --t;
    if (hyphen(doc, t)) continue;
    const Upos tag = doc.tokens.upos[t];
    if (!is_nominal(tag) && tag != Upos::adj && tag != Upos::verb && tag != Upos::x && tag != Upos::adv) break;
    before[count++] = t;
  }
  std::string_view noun = normal_form(doc, head.index());
  const bool former = noun.starts_with("ex-") || noun.starts_with("Ex-");
  if (former) noun.remove_prefix(3);
  std::string phrase;
  const auto of_end = [&](std::uint32_t from) {
    // "chief of staff", "minister of foreign affairs": at most three words after "of"
    return from + 1 < sentence.end && doc.tokens.lower[from] == "of" ? std::min(from + 4, sentence.end) : from;
  };
  for (std::size_t n = count + 1; n-- > 0;) {
    phrase.clear();
    for (std::size_t k = n; k-- > 0;) append_word(phrase, normal_form(doc, before[k]));
    append_word(phrase, noun);
    const std::uint32_t begin = n == 0 ? head.value : before[n - 1];
    const std::size_t size = phrase.size();
    for (std::uint32_t end = of_end(head.value + 1); end > head.value + 2; --end) {
      phrase.resize(size);
      for (std::uint32_t t = head.value + 1; t < end; ++t) append_word(phrase, normal_form(doc, t));
      if (const Role* role = base.role(phrase)) return {role, {begin, end}, former};
    }
    phrase.resize(size);
    if (const Role* role = base.role(phrase)) return {role, {begin, head.value + 1}, former};
  }
  return {};
}

bool is_quantifier(const Doc& doc, TokenId token) {
  static constexpr std::string_view kWords[] = {
      "all",     "another", "both",     "couple", "dozen",   "each", "either", "few",     "half",    "handful",
      "hundred", "lot",     "majority", "many",   "million", "more", "most",   "neither", "none",    "number",
      "one",     "quarter", "rest",     "score",  "several", "some", "tens",   "third",   "thousand"};
  if (doc.tokens.upos[token.index()] == Upos::num) return true;
  const auto word = normal_form(doc, token.index());
  const auto at = std::lower_bound(std::begin(kWords), std::end(kWords), word);
  return at != std::end(kWords) && *at == word;
}

}  // namespace hearsay
