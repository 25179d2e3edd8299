#pragma once

#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/typed_id.h"
#include "doc/vocabulary.h"
#include "hearsay/article.h"
#include "hearsay/record.h"
#include "hearsay/span.h"

namespace hearsay {

/// Parallel columns, one row a syntactic word. All have the size of `span` once their stage has run.
/// `head` is invalid for a sentence's root. Lemmas and normal forms are views into the Doc's arena or the text.
struct TokenColumns {
  std::vector<ByteSpan> span;
  std::vector<bool> joined;  ///< goes on the multi-word token of the word before it ("do" + "n't")
  std::vector<std::string_view> lower;
  std::vector<Upos> upos;
  std::vector<Xpos> xpos;
  std::vector<std::string_view> lemma;
  std::vector<TokenId> head;
  std::vector<Deprel> deprel;
  std::vector<EntityLabel> entity;

  [[nodiscard]] std::size_t size() const { return span.size(); }
};

struct Sentence {
  TokenRange tokens;
  ByteSpan span;
  bool coded = true;  ///< false inside boilerplate
};

/// A phrase that stands for an entity. `head` is its syntactic head word.
struct Mention {
  TokenRange tokens;
  TokenId head;
  MentionKind kind = MentionKind::name;
  EntityType type = EntityType::none;
  EntityId entity;
};

/// What the mentions of one chain stand for; `actor` is empty where it is no political actor.
struct Entity {
  EntityType type = EntityType::none;
  std::string name;
  std::optional<ActorCode> actor;
  bool plural = false;
};

struct TimeExpression {
  TokenRange tokens;
  std::string type;                  ///< DATE, TIME, DURATION or SET
  std::optional<std::string> value;  ///< TIMEX3
  std::optional<Date> earliest, latest;
};

/// A place name; `resolved` has the gazetteer's answer where there is one.
struct Place {
  TokenRange tokens;
  TokenId head;
  PlaceRecord resolved;
};

/// One layer of who says so. Token ranges; content in reading order.
struct Attribution {
  std::optional<TokenRange> source;
  TokenId source_head;
  TokenRange cue;
  std::vector<TokenRange> content;
  std::string stance;
  AttributionId parent;  ///< the attribution whose content holds this one
  bool topic = false;    ///< the content is what the speech is about, not what it says: "criticised the raid"
};

/// Status and factuality of one predicate word, as the author presents it.
struct PredicateStatus {
  TokenId token;
  std::string_view status = "occurred";  ///< the contract's word; points to static storage
  double factuality = 3;
  bool negated = false;
};

/// Where an argument stands in a frame; prepositional ones carry the preposition in `preposition`.
enum class Slot : std::uint8_t { subj, obj, iobj, prep, poss, comp, xcomp, ccomp, particle };

struct Argument {
  Slot slot = Slot::subj;
  TokenId head;
  std::string_view preposition;  ///< lemma, for `prep` and `particle`
};

/// A predicate with its deep arguments: voice, control, relative clauses and coordination are undone.
struct Frame {
  TokenId predicate;
  bool noun = false;
  bool passive = false;
  FrameId governor;  ///< the frame whose xcomp or ccomp this is
  std::vector<Argument> arguments;
};

/// A report under analysis: the article, one arena and parallel columns. Movable, not copyable; links are typed
/// indices. Each stage fills its own columns and no others.
class Doc {
 public:
  explicit Doc(Article article);
  Doc(Doc&&) noexcept = default;
  Doc& operator=(Doc&&) noexcept = default;
  Doc(const Doc&) = delete;
  Doc& operator=(const Doc&) = delete;

  [[nodiscard]] const Article& article() const& { return *article_; }
  [[nodiscard]] std::string_view text() const& { return article_->text; }
  const Article& article() && = delete;
  std::string_view text() && = delete;

  /// A copy of `s` that lives as long as the Doc.
  [[nodiscard]] std::string_view keep(std::string_view s);

  [[nodiscard]] std::string_view form(TokenId t) const& { return tokens.span[t.index()].of(text()); }
  [[nodiscard]] std::string_view text_of(TokenRange range) const&;
  [[nodiscard]] ByteSpan span_of(TokenRange range) const;
  [[nodiscard]] Quote quote(TokenRange range) const;
  [[nodiscard]] SentenceId sentence_of(TokenId token) const;
  /// Tokens that lie wholly or partly in `span`.
  [[nodiscard]] TokenRange tokens_in(ByteSpan span) const;
  /// The date of publication, where the article has one.
  [[nodiscard]] std::optional<Date> published() const;

  TokenColumns tokens;
  std::vector<Sentence> sentences;
  std::vector<TimeExpression> times;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<RelationRecord> relations;
  std::vector<Place> places;
  std::vector<Frame> frames;
  std::vector<Attribution> attributions;
  std::vector<PredicateStatus> predicates;  ///< sorted by token

 private:
  std::unique_ptr<Article> article_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
};

}  // namespace hearsay
