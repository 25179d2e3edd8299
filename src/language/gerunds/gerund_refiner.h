#pragma once

#include "doc/doc.h"

namespace hearsay {

/// Stage: makes nouns of gerunds that the parser took for verbs although they stand where only a noun can: with a word
/// compounded to them ("police *firing* left two dead") or bare after a preposition and one noun ("killed in army
/// *shelling*"). Tags, lemma and the relations around them are those of a noun then. Const and thread-safe.
class GerundRefiner {
 public:
  void run(Doc& doc) const;
};

}  // namespace hearsay
