#include "doc/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "base/utf8.h"

namespace hearsay {

namespace {

struct Word {
  ByteSpan span;
  bool joined = false;
  std::string_view lemma, upos, xpos, head, deprel, entity;
  std::uint32_t sentence_begin = 0;
};

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const auto end = s.find(separator, at);
    parts.push_back(s.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
  for (const auto part : split(misc, '|')) {
    if (part.starts_with(key) && part.size() > key.size() && part[key.size()] == '=')
      return part.substr(key.size() + 1);
  }
  return {};
}

Error at_line(std::size_t line, std::string message) {
  return {ErrorCode::invalid_input, std::move(message), fmt::format("CoNLL-U line {}", line)};
}

// Gathers text, words and sentences; the Doc is made once the text is complete.
class Reader {
 public:
  Result<ConlluDocument> read(std::string_view input) {
    std::size_t line_number = 0;
    for (const auto line : split(input, '\n')) {
      ++line_number;
      HS_TRY(take(line, line_number));
    }
    end_sentence();
    if (words_.empty()) return at_line(1, "no words");
    return finish();
  }

 private:
  Result<void> take(std::string_view line, std::size_t number) {
    if (line.empty()) {
      end_sentence();
      return {};
    }
    if (line.front() == '#') {
      if (line.starts_with("# newdoc id = ")) id_ = line.substr(14);
      pending_.emplace_back(line);
      return {};
    }
    const auto cells = split(line, '\t');
    if (cells.size() != 10) return at_line(number, fmt::format("{} columns for 10", cells.size()));
    if (cells[0].find('.') != std::string_view::npos) return {};  // an empty node of the enhanced graph
    return cells[0].find('-') != std::string_view::npos ? range(cells, number) : word(cells, number);
  }

  Result<void> range(const std::vector<std::string_view>& cells, std::size_t number) {
    const auto dash = cells[0].find('-');
    std::uint32_t first = 0, last = 0;
    const std::string_view from = cells[0].substr(0, dash), to = cells[0].substr(dash + 1);
    std::from_chars(from.data(), from.data() + from.size(), first);
    std::from_chars(to.data(), to.data() + to.size(), last);
    if (first == 0 || last <= first) return at_line(number, "bad multi-word token");
    mwt_form_ = cells[1];
    mwt_left_ = last - first + 1;
    mwt_first_ = true;
    mwt_space_ = misc_value(cells[9], "SpaceAfter") != "No";
    return {};
  }

  // Words of a multi-word token are laid over its form; what the last one does not reach goes to it.
  Result<void> word(const std::vector<std::string_view>& cells, std::size_t number) {
    if (cells[1].empty()) return at_line(number, "empty form");
    Word w;
    w.sentence_begin = begin_;
    w.lemma = cells[2], w.upos = cells[3], w.xpos = cells[4], w.head = cells[6], w.deprel = cells[7];
    w.entity = misc_value(cells[9], "NER");
    const auto at = static_cast<std::uint32_t>(text_.size());
    if (mwt_left_ > 0) {
      w.joined = !mwt_first_;
      mwt_first_ = false;
      const std::size_t size =
          mwt_left_ == 1 ? mwt_form_.size() : std::min(cells[1].size(), mwt_form_.size() - (mwt_left_ - 1));
      text_.append(mwt_form_.substr(0, size));
      mwt_form_.remove_prefix(size);
      if (--mwt_left_ == 0 && mwt_space_) space_ = true;
    } else {
      text_.append(cells[1]);
      space_ = misc_value(cells[9], "SpaceAfter") != "No";
    }
    w.span = {at, static_cast<std::uint32_t>(text_.size())};
    words_.push_back(w);
    if (space_) text_ += ' ';
    space_ = false;
    return {};
  }

  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(words_.size());
    if (end == begin_) return;
    ranges_.push_back({begin_, end});
    comments_.push_back(std::move(pending_));
    pending_.clear();
    begin_ = end;
  }

  Result<ConlluDocument> finish() {
    Article article;
    article.id = id_;
    article.text = text_;
    ConlluDocument out{Doc(std::move(article)), std::move(comments_)};
    Doc& doc = out.doc;
    const auto all = [&](auto filled) { return std::all_of(words_.begin(), words_.end(), filled); };
    const bool lemmas = all([](const Word& w) { return w.lemma != "_"; });
    const bool tags = all([](const Word& w) { return upos_from(w.upos).has_value() && w.upos != "_"; });
    const bool fine = all([](const Word& w) { return xpos_from(w.xpos).has_value(); });
    const bool heads = all([](const Word& w) { return w.head != "_" && deprel_from(w.deprel).has_value(); });
    const bool entities = std::any_of(words_.begin(), words_.end(), [](const Word& w) { return !w.entity.empty(); });
    for (const Word& w : words_) {
      doc.tokens.span.push_back(w.span);
      doc.tokens.joined.push_back(w.joined);
      doc.tokens.lower.push_back(doc.keep(lower_case(w.span.of(doc.text()))));
      if (lemmas) doc.tokens.lemma.push_back(doc.keep(w.lemma));
      if (tags) doc.tokens.upos.push_back(*upos_from(w.upos));
      if (fine) doc.tokens.xpos.push_back(*xpos_from(w.xpos));
      if (heads) HS_TRY(add_head(doc, w));
      if (entities) doc.tokens.entity.push_back(label(w.entity));
    }
    for (const TokenRange r : ranges_) doc.sentences.push_back({r, doc.span_of(r), true});
    return out;
  }

  static Result<void> add_head(Doc& doc, const Word& w) {
    std::uint32_t head = 0;
    const auto [end, error] = std::from_chars(w.head.data(), w.head.data() + w.head.size(), head);
    if (error != std::errc()) return Error{ErrorCode::invalid_input, "head is no number", "CoNLL-U"};
    doc.tokens.head.push_back(head == 0 ? TokenId() : TokenId(w.sentence_begin + head - 1));
    doc.tokens.deprel.push_back(*deprel_from(w.deprel));
    return {};
  }

  static EntityLabel label(std::string_view misc) {
    if (misc.size() < 3) return {};
    const auto type = entity_type_from_short(misc.substr(2));
    return {type.value_or(EntityType::none), misc.front() == 'B'};
  }

  std::string id_, text_;
  std::vector<Word> words_;
  std::vector<TokenRange> ranges_;
  std::vector<std::vector<std::string>> comments_;
  std::vector<std::string> pending_;
  std::uint32_t begin_ = 0;
  std::string_view mwt_form_;
  std::uint32_t mwt_left_ = 0;
  bool mwt_first_ = false, mwt_space_ = false, space_ = false;
};

std::string misc(const Doc& doc, std::size_t i, bool space_after) {
  std::string out;
  if (!doc.tokens.entity.empty() && doc.tokens.entity[i].type != EntityType::none) {
    out = fmt::format("NER={}-{}", doc.tokens.entity[i].begins ? 'B' : 'I', short_name(doc.tokens.entity[i].type));
  }
  if (!space_after) out += out.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  return out.empty() ? "_" : out;
}

// A form may not hold a tab or line break; UD allows inner blanks.
std::string clean_form(std::string_view form) {
  std::string out(form);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

}  // namespace

Result<ConlluDocument> read_conllu(std::string_view conllu) { return Reader().read(conllu); }

std::string write_conllu(const Doc& doc, const std::vector<std::vector<std::string>>* comments) {
  const auto& t = doc.tokens;
  std::string out;
  const auto space_after = [&](std::size_t i) { return i + 1 >= t.size() || t.span[i].end != t.span[i + 1].begin; };
  for (std::size_t s = 0; s < doc.sentences.size(); ++s) {
    const TokenRange range = doc.sentences[s].tokens;
    if (comments != nullptr && s < comments->size()) {
      for (const auto& line : (*comments)[s]) out += line + "\n";
    } else {
      out += fmt::format("# text = {}\n", clean_form(doc.text_of(range)));
    }
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t id = i - range.begin + 1;
      std::uint32_t last = i;
      while (last + 1 < range.end && t.joined[last + 1]) ++last;
      const bool in_mwt = t.joined[i];
      if (!in_mwt && last > i) {
        const ByteSpan whole{t.span[i].begin, t.span[last].end};
        fmt::format_to(std::back_inserter(out), "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", id, last - range.begin + 1,
                       clean_form(whole.of(doc.text())), space_after(last) ? "_" : "SpaceAfter=No");
      }
      const bool part = in_mwt || last > i;
      const TokenId token{i};
      const TokenId head = t.head.empty() ? TokenId() : t.head[i];
      fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", id, clean_form(doc.form(token)),
                     t.lemma.empty() || t.lemma[i].empty() ? "_" : clean_form(t.lemma[i]),
                     t.upos.empty() ? "_" : name(t.upos[i]), t.xpos.empty() ? "_" : name(t.xpos[i]),
                     t.head.empty() ? "_"
                     : head.valid() ? fmt::format("{}", head.value - range.begin + 1)
                                    : "0",
                     t.deprel.empty() ? "_" : name(t.deprel[i]), misc(doc, i, part || space_after(i)));
    }
    out += "\n";
  }
  return out;
}

}  // namespace hearsay
