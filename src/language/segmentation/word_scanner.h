#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/span.h"
#include "language/segmentation/character.h"
#include "language/segmentation/word_forms.h"

namespace hearsay {

/// A token; `joined` where it goes on the multi-word token before it ("do" + "n't").
struct Piece {
  ByteSpan span;
  bool joined = false;
};

/// Splits text between white space into words by the rules of the English Web Treebank. One scanner reads one text from
/// its beginning to its end: it remembers which single quotes are open, so that "the rebels' camp" is told from 'the
/// rebels'.
class WordScanner {
 public:
  WordScanner(const WordForms& forms, std::string_view text) : forms_(forms), text_(text) {}

  /// Appends the words of text [begin, end), which holds no white space and at least one character.
  void scan(std::uint32_t begin, std::uint32_t end, std::vector<Piece>& out);
  /// Forgets open quotes.
  void begin_paragraph() { quote_open_ = false; }
  /// No capital in the text: an abbreviation need not be followed by one.
  void set_caseless(bool caseless) { caseless_ = caseless; }

 private:
  using At = std::uint32_t;

  [[nodiscard]] Character at(At p) const {
    return p < end_ ? character_at(text_, p) : Character{0, 0, CharacterKind::space};
  }
  [[nodiscard]] std::string_view slice(At from, At to) const { return text_.substr(from, to - from); }
  [[nodiscard]] At letters_end(At p) const;
  std::string_view lowered(At from, At to);
  void add(At from, At to, bool joined = false) { out_->push_back({{from, to}, joined}); }

  [[nodiscard]] bool plain() const;
  At step(At p);
  [[nodiscard]] At address_end(At p) const;
  [[nodiscard]] At trimmed_end(At p, At end) const;
  At emoticon(At p) const;
  At word(At p);
  At number(At p);
  At apostrophe(At p);
  At punctuation(At p);

  [[nodiscard]] bool goes_on(At begin, At p, const Character& c);
  [[nodiscard]] bool dot_goes_on(At begin, At p);
  [[nodiscard]] bool dot_ends_word(At begin, At p);
  [[nodiscard]] bool next_fits(AbbreviationKind kind, At after) const;
  [[nodiscard]] bool clitic_at(At p);
  void add_word(At begin, At end);
  At clitics(At begin, At p);
  [[nodiscard]] At ascii_digits_end(At p) const;
  [[nodiscard]] At hyphenated_digits(At begin, At p) const;

  const WordForms& forms_;
  std::string_view text_;
  At begin_ = 0, end_ = 0;
  std::vector<Piece>* out_ = nullptr;
  std::string buffer_;
  bool quote_open_ = false;
  bool caseless_ = false;
};

}  // namespace hearsay
