#include "language/analysis/analyzer.h"

#include <algorithm>

#include "language/analysis/name_agreement.h"

namespace hearsay {
namespace {

constexpr std::size_t kBatchRows = 256;

/// A window of words and the root of its sentence's first window, if it is a later one.
struct Window {
  TokenRange tokens;
  bool first = true;
};

void append_windows(TokenRange sentence, std::vector<Window>& out) {
  const std::uint32_t words = sentence.end - sentence.begin;
  constexpr auto kLongest = static_cast<std::uint32_t>(Analyzer::kLongestWindow);
  const std::uint32_t parts = (words + kLongest - 1) / kLongest;
  for (std::uint32_t p = 0, begin = sentence.begin; p < parts; ++p) {
    const auto end = sentence.begin + static_cast<std::uint32_t>(std::uint64_t{words} * (p + 1) / parts);
    out.push_back({{begin, end}, p == 0});
    begin = end;
  }
}

/// Writes the decoded numbers into the columns.
class ColumnWriter {
 public:
  ColumnWriter(const AnalysisModel& model, Doc& doc) : model_(model), doc_(doc) {
    const std::size_t size = doc.tokens.size();
    doc.tokens.upos.assign(size, Upos::none);
    doc.tokens.xpos.assign(size, Xpos::none);
    doc.tokens.lemma.assign(size, {});
    doc.tokens.head.assign(size, {});
    doc.tokens.deprel.assign(size, Deprel::none);
    doc.tokens.entity.assign(size, {});
  }

  void write(const Window& window, const SegmentAnalysis& analysis) {
    for (std::size_t i = 0; i < window.tokens.size(); ++i) {
      const TokenId token(window.tokens.begin + i);
      const std::size_t t = token.index();
      doc_.tokens.upos[t] = model_.upos[analysis.upos[i]];
      doc_.tokens.xpos[t] = model_.xpos[analysis.xpos[i]];
      doc_.tokens.lemma[t] = lemma(token, analysis.upos[i], analysis.xpos[i]);
      doc_.tokens.entity[t] = model_.names.label(analysis.names[i]);
      doc_.tokens.deprel[t] = model_.deprel[analysis.deprels[i]];
      if (analysis.heads[i] != 0) {
        doc_.tokens.head[t] = TokenId(window.tokens.begin + analysis.heads[i] - 1);
      } else if (window.first) {
        root_ = token;
      } else {
        doc_.tokens.head[t] = root_;
        doc_.tokens.deprel[t] = Deprel::parataxis;
      }
    }
  }

 private:
  std::string_view lemma(TokenId token, std::uint8_t upos, std::uint8_t xpos) {
    const std::string_view form = doc_.form(token);
    const std::string found = model_.lemmatiser.lemma(form, upos, xpos);
    return found == form ? form : doc_.keep(found);
  }

  const AnalysisModel& model_;
  Doc& doc_;
  TokenId root_;
};

}  // namespace

Analyzer::Analyzer(std::unique_ptr<const AnalysisModel> model, Instructions instructions)
    : model_(std::move(model)), pool_(std::make_unique<WorkspacePool>(*model_, kernels(instructions))) {}

Result<Analyzer> Analyzer::load(const std::filesystem::path& weights, Instructions instructions) {
  if (!supported(instructions))
    return Error{ErrorCode::unsupported, "this processor lacks the instructions asked for", {}};
  auto model = AnalysisModel::load(weights);
  if (!model) return model.error();
  return Analyzer(std::move(model).value(), instructions);
}

void Analyzer::run(Doc& doc) const {
  std::vector<Window> windows;
  for (const Sentence& sentence : doc.sentences) append_windows(sentence.tokens, windows);
  ColumnWriter writer(*model_, doc);
  auto workspace = pool_->take();
  SegmentAnalysis analysis;
  NameAgreement agreement(model_->names, doc);
  for (std::size_t next = 0; next < windows.size();) {
    const std::size_t first = next;
    workspace->encoder.clear();
    for (; next < windows.size() && (next == first || workspace->encoder.rows() < kBatchRows); ++next) {
      workspace->encoder.begin_segment();
      const TokenRange tokens = windows[next].tokens;
      for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) workspace->encoder.add_word(doc.form(TokenId(t)));
      workspace->encoder.end_segment();
    }
    workspace->score();
    const auto segments = workspace->encoder.segments();
    for (std::size_t i = 0; i < segments.size(); ++i) {
      workspace->decode(segments[i], analysis);
      writer.write(windows[first + i], analysis);
      agreement.add(windows[first + i].tokens, workspace->name_scores(segments[i].first_row), model_->tags.outputs);
    }
  }
  agreement.settle();
  pool_->give_back(std::move(workspace));
}

}  // namespace hearsay
