#include "coding/factuality/factuality_features.h"

#include "coding/factuality/clause_outline.h"
#include "knowledge/feature_sink.h"

namespace hearsay {

namespace {

constexpr std::string_view kLevels[] = {"1", "2", "3", "4"};

std::string_view bit(bool b) { return b ? "1" : "0"; }

template <class Sink>
class FeatureWriter {
 public:
  FeatureWriter(const StatusView& view, const PredicateStatus& rule, Sink sink)
      : v_(view),
        rule_(rule),
        token_(rule.token),
        head_(view.relation(rule.token) == Deprel::cop ? view.head(rule.token) : rule.token),
        sentence_(view.doc.sentences[view.doc.sentence_of(rule.token).index()].tokens),
        own_(outline(view, head_)),
        lemma_(view.lemma(head_)),
        tag_(name(view.xpos(head_))),
        relation_(name(view.relation(head_))),
        sink_(sink) {}

  void write() {
    sink_.add(kFactualityFeatures, {});
    write_word();
    write_rule();
    write_parts();
    write_path();
    write_sentence();
    write_window();
  }

 private:
  [[nodiscard]] std::string_view word(std::int64_t i) const {
    return i >= sentence_.begin && i < sentence_.end ? v_.lower(TokenId(static_cast<std::uint32_t>(i))) : "#";
  }

  void write_word() {
    const auto form = v_.lower(token_);
    sink_.add("lemma", {lemma_});
    sink_.add("lemtag", {lemma_, tag_});
    sink_.add("form", {form, relation_});
    sink_.add("tagrel", {tag_, relation_});
    sink_.add("verb", {own_.verb});
    sink_.add("verbneg", {own_.verb, bit(own_.denied)});
    sink_.add("verbrel", {own_.verb, relation_});
    sink_.add("lemverb", {lemma_, own_.verb});
    sink_.add("lemneg", {lemma_, bit(own_.denied)});
    sink_.add("subj", {own_.subject});
    sink_.add("subjverb", {own_.subject, own_.verb});
    sink_.add("subjdet", {own_.determiner, own_.verb});
    sink_.add("cop", {bit(token_ != head_), own_.verb});
  }

  void write_rule() {
    const auto value = std::to_string(static_cast<int>(rule_.factuality * 2 + 20));
    sink_.add("rule", {rule_.status, bit(rule_.negated)});
    sink_.add("rulevalue", {value});
    sink_.add("rulerel", {rule_.status, relation_});
    sink_.add("rulelem", {rule_.status, lemma_});
    sink_.add("ruleverb", {rule_.status, own_.verb});
  }

  void write_parts() {
    bool object = false;
    for (const TokenId c : v_.tree.children(head_)) {
      const auto form = v_.lower(c);
      switch (v_.relation(c)) {
        case Deprel::mark:
          sink_.add("mark", {form, relation_});
          sink_.add("markverb", {form, own_.verb});
          break;
        case Deprel::advmod:
          sink_.add("adv", {form});
          sink_.add("advverb", {form, own_.verb});
          break;
        case Deprel::aux:
        case Deprel::aux_pass:
        case Deprel::cop:
          sink_.add("aux", {form});
          sink_.add("auxlem", {form, lemma_});
          break;
        case Deprel::obj:
          object = true;
          sink_.add("objdet", {determiner(v_, c), name(v_.xpos(c))});
          break;
        case Deprel::advcl:
          for (const TokenId d : v_.tree.children(c)) {
            if (v_.relation(d) == Deprel::mark) sink_.add("subclause", {v_.lower(d), own_.verb});
          }
          break;
        case Deprel::obl:
        case Deprel::obl_unmarked:
          sink_.add("obl", {v_.preposition(c)});
          break;
        case Deprel::xcomp:
        case Deprel::ccomp:
        case Deprel::conj:
        case Deprel::parataxis:
          sink_.add("has", {name(v_.relation(c)), own_.verb});
          break;
        case Deprel::discourse:
        case Deprel::vocative:
          sink_.add("say", {form});
          break;
        default:
          break;
      }
    }
    sink_.add("obj", {bit(object), own_.verb});
  }

  // The words above, nearest first.
  void write_path() {
    std::string path;
    TokenId at = head_;
    for (const std::string_view level : kLevels) {
      const TokenId above = v_.head(at);
      const auto relation = name(v_.relation(at));
      path += relation;
      if (!above.valid()) break;
      path += '>';
      const ClauseOutline outer = outline(v_, above);
      const auto lemma = v_.lemma(above);
      sink_.add("up", {level, lemma});
      sink_.add("uprel", {level, lemma, relation});
      sink_.add("upverb", {level, relation, outer.verb});
      sink_.add("upneg", {level, relation, bit(outer.denied)});
      if (at == head_) {
        sink_.add("uplem", {lemma, relation, own_.verb});
        sink_.add("upverbs", {own_.verb, outer.verb, relation});
        sink_.add("upneglem", {lemma, relation, bit(outer.denied)});
      }
      for (const TokenId c : v_.tree.children(above)) {
        if (c != at && is_auxiliary(v_.relation(c))) sink_.add("upaux", {level, v_.lower(c), relation});
      }
      at = above;
    }
    sink_.add("path", {path});
    sink_.add("pathverb", {path, own_.verb});
  }

  void write_sentence() {
    TokenId root = head_;
    for (std::size_t i = 0; i < sentence_.size() && v_.head(root).valid(); ++i) root = v_.head(root);
    const ClauseOutline main = outline(v_, root);
    const auto last = word(static_cast<std::int64_t>(sentence_.end) - 1);
    const bool question = last == "?" || word(static_cast<std::int64_t>(sentence_.end) - 2) == "?";
    sink_.add("root", {main.verb});
    sink_.add("rootverb", {main.verb, own_.verb});
    sink_.add("rootlem", {v_.lemma(root), bit(root == head_)});
    sink_.add("first", {word(sentence_.begin)});
    sink_.add("last", {last, own_.verb});
    sink_.add("ques", {bit(question), bit(own_.inverted), bit(own_.asks)});
    sink_.add("quesrel", {bit(question), relation_, own_.verb});
  }

  void write_window() {
    const auto i = static_cast<std::int64_t>(token_.index());
    const auto form = v_.lower(token_), before = word(i - 1), second = word(i - 2), after = word(i + 1);
    sink_.add("w-1", {before});
    sink_.add("w-2", {second});
    sink_.add("w+1", {after});
    sink_.add("w-1w", {before, form});
    sink_.add("w+1w", {form, after});
    sink_.add("w-2-1", {second, before});
    sink_.add("w-3-1", {word(i - 3), second, before});
    sink_.add("w-1tag", {before, tag_});
    sink_.add("w-2tag", {second, before, tag_});
  }

  const StatusView& v_;
  const PredicateStatus& rule_;
  TokenId token_, head_;  ///< of a copula the word that it belongs to is the head
  TokenRange sentence_;
  ClauseOutline own_;
  std::string_view lemma_, tag_, relation_;
  Sink sink_;
};

}  // namespace

std::vector<std::string> factuality_names(const StatusView& view, const PredicateStatus& rule) {
  std::vector<std::string> names;
  FeatureWriter(view, rule, FeatureNames{&names}).write();
  return names;
}

void factuality_keys(const StatusView& view, const PredicateStatus& rule, std::vector<std::uint64_t>& keys) {
  keys.clear();
  FeatureWriter(view, rule, FeatureKeys{&keys}).write();
}

}  // namespace hearsay
