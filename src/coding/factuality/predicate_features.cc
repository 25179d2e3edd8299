#include "coding/factuality/predicate_features.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325U;

std::uint64_t hash_more(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

struct NameSink {
  std::vector<std::string>* names;
  void add(std::string_view name, std::initializer_list<std::string_view> values) {
    std::string out(name);
    char mark = '=';
    for (const auto v : values) {
      out += mark;
      out += v;
      mark = '|';
    }
    names->push_back(std::move(out));
  }
};

struct KeySink {
  std::vector<std::uint64_t>* keys;
  void add(std::string_view name, std::initializer_list<std::string_view> values) {
    std::uint64_t hash = hash_more(kSeed, name);
    std::string_view mark = "=";
    for (const auto v : values) {
      hash = hash_more(hash_more(hash, mark), v);
      mark = "|";
    }
    keys->push_back(hash);
  }
};

bool subject(Deprel r) {
  return r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::expl || r == Deprel::csubj ||
         r == Deprel::nsubj_outer;
}
bool auxiliary(Deprel r) { return r == Deprel::aux || r == Deprel::aux_pass || r == Deprel::cop; }

/// One clause in short: its auxiliaries with the tag of its verb, who its subject is, whether it is denied.
struct Clause {
  std::string verb;     ///< "will have VBN"
  std::string subject;  ///< a pronoun or the tag of the noun; "-" for none
  std::string_view subject_det = "-";
  bool denied = false, wh = false, inverted = false;
  TokenId subject_head;
};

Clause clause_of(const StatusView& v, TokenId t) {
  Clause out;
  out.subject = "-";
  TokenId first_aux;
  for (const TokenId c : v.tree.children(t)) {
    const Deprel r = v.relation(c);
    if (auxiliary(r)) {
      if (!first_aux.valid()) first_aux = c;
      const auto lemma = v.xpos(c) == Xpos::md ? v.lower(c) : v.lemma(c);
      out.verb += lemma;
      if (v.xpos(c) == Xpos::vbd) out.verb += "+ed";
      out.verb += ' ';
    }
    if (subject(r)) {
      out.subject = v.upos(c) == Upos::pron ? std::string(v.lower(c)) : std::string(name(v.xpos(c)));
      out.subject_head = c;
      for (const TokenId d : v.tree.children(c))
        if (v.relation(d) == Deprel::det) out.subject_det = v.lower(d);
    }
    const auto word = v.lower(c);
    if (r == Deprel::advmod && (word == "not" || word == "n't" || word == "n’t" || word == "never")) out.denied = true;
    if (v.xpos(c) == Xpos::wp || v.xpos(c) == Xpos::wrb || v.xpos(c) == Xpos::wdt) out.wh = true;
  }
  out.verb += name(v.xpos(t));
  out.inverted = first_aux.valid() && out.subject_head.valid() && first_aux < out.subject_head;
  return out;
}

template <class Sink>
void write_features(const StatusView& v, TokenId token, const PredicateStatus& rule, Sink sink) {
  const auto& tokens = v.doc.tokens;
  const bool copula = v.relation(token) == Deprel::cop;
  const TokenId t = copula ? v.head(token) : token;
  const Sentence& sentence = v.doc.sentences[v.doc.sentence_of(t).index()];
  const auto yes = [](bool b) -> std::string_view { return b ? "1" : "0"; };
  const auto word = [&](std::int64_t i) -> std::string_view {
    return i >= sentence.tokens.begin && i < sentence.tokens.end ? tokens.lower[static_cast<std::size_t>(i)] : "#";
  };
  const Clause own = clause_of(v, t);
  const auto lemma = v.lemma(t);
  const auto tag = name(v.xpos(t));
  const auto rel = name(v.relation(t));
  const auto last = word(sentence.tokens.end - 1), before_last = word(sentence.tokens.end - 2);
  const bool question = last == "?" || before_last == "?";

  sink.add("bias", {});
  sink.add("lemma", {lemma});
  sink.add("lemtag", {lemma, tag});
  sink.add("form", {v.lower(token), rel});
  sink.add("tagrel", {tag, rel});
  sink.add("verb", {own.verb});
  sink.add("verbneg", {own.verb, yes(own.denied)});
  sink.add("verbrel", {own.verb, rel});
  sink.add("lemverb", {lemma, own.verb});
  sink.add("lemneg", {lemma, yes(own.denied)});
  sink.add("subj", {own.subject});
  sink.add("subjverb", {own.subject, own.verb});
  sink.add("subjdet", {own.subject_det, own.verb});
  if (own.subject_head.valid()) sink.add("subjlem", {v.lemma(own.subject_head)});
  sink.add("ques", {yes(question), yes(own.inverted), yes(own.wh)});
  sink.add("quesrel", {yes(question), rel, own.verb});
  sink.add("cop", {yes(copula), own.verb});
  const auto value = std::to_string(static_cast<int>(rule.factuality * 2 + 20));
  sink.add("rule", {rule.status, yes(rule.negated)});
  sink.add("rulerel", {rule.status, rel});
  sink.add("rulelem", {rule.status, lemma});
  sink.add("rulevalue", {value});
  sink.add("ruleverb", {rule.status, own.verb});

  bool object = false, condition = false, numbered = false;
  for (const TokenId c : v.tree.children(t)) {
    const Deprel r = v.relation(c);
    const auto low = v.lower(c);
    if (r == Deprel::mark) sink.add("mark", {low, rel}), sink.add("markverb", {low, own.verb});
    if (r == Deprel::advmod) sink.add("adv", {low}), sink.add("advverb", {low, own.verb});
    if (auxiliary(r)) sink.add("aux", {low}), sink.add("auxlem", {low, lemma});
    if (r == Deprel::obj) {
      object = true;
      std::string_view det = "-";
      for (const TokenId d : v.tree.children(c))
        if (v.relation(d) == Deprel::det || v.relation(d) == Deprel::nmod_poss) det = v.lower(d);
      sink.add("objdet", {det, name(v.xpos(c))});
      sink.add("objlem", {v.lemma(c)});
      sink.add("lemobj", {lemma, v.lemma(c)});
    }
    if (r == Deprel::advcl) {
      for (const TokenId d : v.tree.children(c))
        if (v.relation(d) == Deprel::mark) sink.add("subclause", {v.lower(d), own.verb}), condition |= v.lower(d) == "if";
    }
    if (r == Deprel::obl || r == Deprel::obl_unmarked) {
      const auto prep = v.preposition(c);
      sink.add("obl", {prep.empty() ? std::string_view("-") : prep});
      sink.add("obllem", {v.lemma(c)});
      numbered |= v.upos(c) == Upos::num;
    }
    if (r == Deprel::compound_prt) sink.add("prt", {lemma, low});
    if (r == Deprel::xcomp || r == Deprel::ccomp || r == Deprel::conj || r == Deprel::parataxis)
      sink.add("has", {name(r), own.verb});
    if (r == Deprel::discourse || r == Deprel::vocative) sink.add("say", {low});
  }
  sink.add("obj", {yes(object), own.verb});

  // the path to the root
  std::string path;
  TokenId at = t;
  for (int depth = 0; depth < 4; ++depth) {
    const TokenId above = v.head(at);
    path += name(v.relation(at));
    if (!above.valid()) break;
    const Clause outer = clause_of(v, above);
    const auto r = name(v.relation(at));
    const auto above_lemma = v.lemma(above);
    const std::string_view level = depth == 0 ? "1" : depth == 1 ? "2" : "3";
    sink.add("up", {level, above_lemma});
    sink.add("uprel", {level, above_lemma, r});
    sink.add("uptag", {level, r, name(v.xpos(above))});
    sink.add("upverb", {level, r, outer.verb});
    sink.add("upneg", {level, r, yes(outer.denied)});
    if (depth == 0) {
      sink.add("uplem", {above_lemma, r, own.verb});
      sink.add("upverbs", {own.verb, outer.verb, r});
      sink.add("upsubj", {outer.subject, r});
      sink.add("lemup", {lemma, above_lemma});
      sink.add("upneglem", {above_lemma, r, yes(outer.denied)});
    }
    for (const TokenId c : v.tree.children(above)) {
      if (c == at) continue;
      if (v.relation(c) == Deprel::mark) sink.add("upmark", {level, v.lower(c)}), sink.add("anymark", {v.lower(c)});
      if (auxiliary(v.relation(c))) sink.add("upaux", {level, v.lower(c), r});
      if (v.relation(c) == Deprel::advmod) sink.add("upadv", {v.lower(c)});
      if (v.relation(c) == Deprel::advcl && v.has_mark(c, "if")) sink.add("upif", {level, r});
    }
    path += '>';
    at = above;
  }
  sink.add("path", {path});
  sink.add("pathverb", {path, own.verb});
  // the sentence
  TokenId root = t;
  for (int i = 0; i < 60 && v.head(root).valid(); ++i) root = v.head(root);
  const Clause main = clause_of(v, root);
  sink.add("root", {main.verb});
  sink.add("rootverb", {main.verb, own.verb});
  sink.add("rootlem", {v.lemma(root), yes(root == t)});
  sink.add("rootsubj", {main.subject});
  sink.add("last", {last, own.verb});
  sink.add("first", {word(sentence.tokens.begin)});
  const auto size = sentence.tokens.end - sentence.tokens.begin;
  sink.add("size", {size < 5 ? "4" : size < 10 ? "9" : size < 20 ? "19" : size < 35 ? "34" : "35"});
  // the words around
  const std::int64_t i = token.index();
  const auto w1 = word(i - 1), w2 = word(i - 2), w3 = word(i - 3), n1 = word(i + 1), n2 = word(i + 2);
  sink.add("w-1", {w1});
  sink.add("w-2", {w2});
  sink.add("w-3", {w3});
  sink.add("w+1", {n1});
  sink.add("w+2", {n2});
  sink.add("w-1w", {w1, v.lower(token)});
  sink.add("w-2-1", {w2, w1});
  sink.add("w-3-1", {w3, w2, w1});
  sink.add("w+1w", {v.lower(token), n1});
  sink.add("w-1tag", {w1, tag});
  sink.add("w-2tag", {w2, w1, tag});
  for (std::int64_t k = std::max<std::int64_t>(i - 8, sentence.tokens.begin); k < i; ++k) sink.add("near-", {word(k)});
  for (std::int64_t k = i + 1; k <= i + 8 && k < static_cast<std::int64_t>(sentence.tokens.end); ++k)
    sink.add("near+", {word(k)});
}

}  // namespace

std::vector<std::string> factuality_names(const StatusView& view, TokenId token, const PredicateStatus& rule) {
  std::vector<std::string> names;
  write_features(view, token, rule, NameSink{&names});
  return names;
}

void factuality_keys(const StatusView& view, TokenId token, const PredicateStatus& rule,
                     std::vector<std::uint64_t>& keys) {
  keys.clear();
  write_features(view, token, rule, KeySink{&keys});
}

std::uint64_t feature_key(std::string_view name) { return hash_more(kSeed, name); }

}  // namespace hearsay
