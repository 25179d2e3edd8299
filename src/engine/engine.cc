#include "hearsay/engine.h"

#include "doc/conllu.h"
#include "engine/pipeline.h"

namespace hearsay {

struct Engine::Parts {
  Pipeline pipeline;
};

Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::load(const EngineOptions&) {
  auto pipeline = Pipeline::build({});
  if (!pipeline) return pipeline.error();
  return Engine(std::unique_ptr<const Parts>(new Parts{std::move(*pipeline)}));
}

Result<Analysis> Engine::code(Article article) const { return annotate(std::move(article)); }

Result<Analysis> Engine::annotate(Article article) const {
  Doc doc(std::move(article));
  HS_TRY(parts_->pipeline.run(doc));
  Analysis out;
  out.document = doc.article();
  return out;
}

Result<std::string> Engine::conllu(Article article) const {
  Doc doc(std::move(article));
  HS_TRY(parts_->pipeline.run(doc));
  return "# newdoc id = " + doc.article().id + "\n" + write_conllu(doc);
}

Result<std::string> Engine::parse_conllu(std::string_view conllu) const {
  auto read = read_conllu(conllu);
  if (!read) return read.error();
  HS_TRY(parts_->pipeline.run(read->doc, Layer::tokens));
  return write_conllu(read->doc, &read->comments);
}

std::vector<std::string> Engine::describe() const { return {}; }

}  // namespace hearsay
