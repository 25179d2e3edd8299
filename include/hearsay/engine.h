#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/record.h"
#include "hearsay/result.h"

namespace hearsay {

/// Where the tables and weights lie; an empty path means the places next to the program, then the installed ones.
struct EngineOptions {
  std::filesystem::path knowledge;
  std::filesystem::path models;
  std::filesystem::path gazetteer = {};  ///< file of `hearsay gazetteer import`; empty: gazetteer/places.hsw, if there
  std::vector<std::filesystem::path> actors = {};   ///< further tables of actors and roles, or folders of such
  std::vector<std::filesystem::path> lexicon = {};  ///< further tables of the lexicon; the later wins: docs/lexicon.md
  bool judge = true;  ///< false: nothing is turned down, and the reasons of a coding are all that a judge would see
};

/// What `code` tells beside the contract; each takes a little time.
struct CodeOptions {
  bool explanation = false;  ///< EventRecord::basis, EventSide::link: what each event rests on
  bool rejected = false;     ///< Analysis::rejected: the candidates that were turned down
};

/// Reads reports into sourced events. Immutable after loading; every member is const and may be called from many
/// threads at once. The same article gives the same answer, byte for byte, whatever the number of threads.
class Engine {
 public:
  /// Loads and checks all tables and weights; the error names file, line and what to do.
  static Result<Engine> load(const EngineOptions& options = {});

  /// Everything the contract has, for one article.
  [[nodiscard]] Result<Analysis> code(Article article, const CodeOptions& options = {}) const;

  /// The same without events.
  [[nodiscard]] Result<Analysis> annotate(Article article) const;

  /// CoNLL-U of one article, beginning with "# newdoc id = ID".
  [[nodiscard]] Result<std::string> conllu(Article article) const;

  /// CoNLL-U in, CoNLL-U out: keeps the tokens, sentences and comments given and parses those.
  [[nodiscard]] Result<std::string> parse_conllu(std::string_view conllu) const;

  /// What is loaded, one line each ("actors: 2,140 entries from …"), for `doctor` and `--version`.
  [[nodiscard]] std::vector<std::string> describe() const;

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  struct Parts;
  explicit Engine(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace hearsay
