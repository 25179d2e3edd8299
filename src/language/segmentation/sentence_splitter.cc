#include "language/segmentation/sentence_splitter.h"

#include <algorithm>

namespace hearsay {

namespace {

class Splitter {
 public:
  Splitter(const TokenRow& row, const std::vector<ByteSpan>& borders, ByteSpan dateline,
           const std::function<bool(const TokenRow&, const Boundary&)>& decide)
      : row_(row), borders_(borders), dateline_(dateline), decide_(decide) {}

  std::vector<std::size_t> run() {
    begin_paragraph(0);
    for (std::size_t i = 1; i < row_.size(); ++i) {
      read_marks(i - 1);
      if (row_.gaps[i] == Gap::paragraph) {
        end_sentence(i);
        begin_paragraph(i);
      } else if (ends_before(i)) {
        end_sentence(i);
      }
    }
    if (row_.size() > 0) end_sentence(row_.size());
    return std::move(ends_);
  }

 private:
  void end_sentence(std::size_t i) {
    ends_.push_back(i);
    b_.sentence_begin = i;
  }

  void begin_paragraph(std::size_t begin) {
    b_ = Boundary{};
    b_.sentence_begin = b_.paragraph_begin = b_.paragraph_end = begin;
    while (++b_.paragraph_end < row_.size() && row_.gaps[b_.paragraph_end] != Gap::paragraph) {
    }
    b_.paragraph_end = std::min(b_.paragraph_end, row_.size());
  }

  void read_marks(std::size_t i) {
    const auto form = row_.pieces[i].span.of(row_.text);
    if (form == "\"") b_.in_quote = !b_.in_quote;
    if (form == "\u201C" || form == "``") b_.in_quote = true;
    if (form == "\u201D" || form == "''") b_.in_quote = false;
    if (form == "(" || form == "[") b_.in_bracket = true;
    if (form == ")" || form == "]") b_.in_bracket = false;
  }

  // A border of boilerplate lies in the gap before token i.
  bool crosses_border(std::size_t i) {
    const std::uint32_t from = row_.pieces[i - 1].span.end;
    const std::uint32_t to = row_.pieces[i].span.begin;
    while (border_ < borders_.size() && borders_[border_].end < from) ++border_;
    for (std::size_t k = border_; k < borders_.size() && borders_[k].begin <= to; ++k) {
      if ((from <= borders_[k].begin && borders_[k].begin <= to) || (from <= borders_[k].end && borders_[k].end <= to))
        return true;
    }
    return false;
  }

  bool ends_before(std::size_t i) {
    if (row_.pieces[i].joined) return false;
    if (!borders_.empty() && crosses_border(i)) return true;
    if (dateline_.begin < row_.pieces[i].span.begin && row_.pieces[i].span.begin < dateline_.end) return false;
    b_.next = i;
    const bool candidate = is_candidate(row_, b_);
    if (row_.gaps[i] == Gap::line) {
      const TokenClass before = row_.classes[b_.base];
      const TokenClass after = row_.classes[i];
      if (after == TokenClass::bullet ||
          (after == TokenClass::dash && row_.gaps[std::min(i + 1, row_.size() - 1)] != Gap::none))
        return true;
      const bool stop = before == TokenClass::full_stop || before == TokenClass::question;
      if (stop && (after != TokenClass::lower || !row_.wrapped)) return true;
      if (!row_.wrapped && after != TokenClass::lower && before != TokenClass::comma) return true;
    }
    return candidate && decide_(row_, b_);
  }

  const TokenRow& row_;
  const std::vector<ByteSpan>& borders_;
  ByteSpan dateline_;
  const std::function<bool(const TokenRow&, const Boundary&)>& decide_;
  Boundary b_;
  std::size_t border_ = 0;
  std::vector<std::size_t> ends_;
};

}  // namespace

std::vector<std::size_t> split_sentences(const TokenRow& row, const std::vector<ByteSpan>& borders, ByteSpan dateline,
                                         const std::function<bool(const TokenRow&, const Boundary&)>& decide) {
  return Splitter(row, borders, dateline, decide).run();
}

}  // namespace hearsay
