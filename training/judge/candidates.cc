// Reads reports as `hearsay code` does and prints for each what the judge would see, one JSON object a line:
// {"document": what `code --format jsonl` prints, "features": [{name: value} for each event]}. The judge itself is left
// out, so nothing is turned down.
#include <fmt/format.h>

#include <iostream>
#include <string>

#include "hearsay/engine.h"
#include "hearsay/format.h"
#include "hearsay/reader.h"

namespace {

// Names of features are plain words; only the two signs that end a JSON string can be in the way.
std::string json_string(std::string_view s) {
  std::string out = "\"";
  for (const char c : s) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string features(const hearsay::EventRecord& event) {
  std::string out;
  for (const auto& f : event.basis->confidence)
    out += fmt::format("{}{}:{}", out.empty() ? "" : ",", json_string(f.words), f.weight);
  return '{' + out + '}';
}

void print(const hearsay::Analysis& analysis) {
  std::string document, seen;
  hearsay::write_json(analysis, {}, document);
  while (!document.empty() && document.back() == '\n') document.pop_back();
  for (const auto& event : analysis.events) seen += (seen.empty() ? "" : ",") + features(event);
  std::cout << "{\"document\":" << document << ",\"features\":[" << seen << "]}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: judge_candidates KNOWLEDGE MODELS FILE|-\n";
    return 2;
  }
  hearsay::EngineOptions options{argv[1], argv[2]};
  options.judge = false;
  const auto engine = hearsay::Engine::load(options);
  if (!engine) {
    std::cerr << engine.error().text() << '\n';
    return 1;
  }
  hearsay::Reader reader({argv[3]});
  while (auto article = reader.next()) {
    const auto analysis = *article ? engine->code(std::move(**article), {.explanation = true})
                                   : hearsay::Result<hearsay::Analysis>(article->error());
    if (!analysis) {
      std::cerr << analysis.error().text() << '\n';
      return 1;
    }
    print(*analysis);
  }
  return 0;
}
