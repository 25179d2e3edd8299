#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "actors/actor_scratch.h"

namespace hearsay {

/// Which person a pronoun speaks in: "I", "we", "you"; none for all others.
enum class Address : std::uint8_t { none, singular, plural, hearer };
[[nodiscard]] Address address_of(std::string_view lower);

/// Who is speaking at each token: the author, or the speaker of a quotation. A voice is one quotation (or several of
/// one speaker in a row), with the subject of its verb of saying where there is one. In an interview without labels the
/// paragraphs that end in a question are one voice and those between them another.
class Voices {
 public:
  static constexpr std::uint32_t kAuthor = 0, kAsker = 1, kFirstQuoted = 2;
  struct Voice {
    TokenId speaker;  ///< the head word of "Kerr" in "Kerr said"; invalid where none is told
  };

  Voices(const Doc& doc, const Tree& tree);
  Voices(const Doc& doc, Tree&& tree) = delete;

  [[nodiscard]] std::uint32_t at(TokenId token) const { return at_[token.index()]; }
  [[nodiscard]] bool quoted(TokenId token) const { return at(token) >= kFirstQuoted; }
  [[nodiscard]] TokenId speaker(TokenId token) const { return list_[at(token)].speaker; }
  /// Paragraphs take turns as question and answer.
  [[nodiscard]] bool interview() const { return interview_; }

 private:
  void read_quotations();
  void read_turns();
  [[nodiscard]] bool paragraph_begins(std::size_t sentence) const;
  [[nodiscard]] TokenId speaker_of(TokenRange quotation) const;
  [[nodiscard]] TokenId speaker_in(std::size_t sentence, TokenRange quotation) const;
  [[nodiscard]] bool says(TokenId verb, TokenRange quotation) const;

  const Doc& doc_;
  const Tree& tree_;
  std::vector<std::uint32_t> at_;
  std::vector<Voice> list_;
  bool interview_ = false;
};

}  // namespace hearsay
