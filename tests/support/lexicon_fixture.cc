#include "support/lexicon_fixture.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace hearsay::testing {

namespace {

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

std::string tabbed(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), ';', '\t');
  return out;
}

}  // namespace

const Ontology& ontology() {
  static const Ontology loaded = [] {
    auto result = Ontology::load(HEARSAY_SOURCE_DIR "/knowledge/ontology");
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().text().c_str());
      std::abort();
    }
    return std::move(*result);
  }();
  return loaded;
}

Result<Lexicon> lexicon_of(std::initializer_list<std::string_view> rows, const std::vector<std::string_view>& further) {
  std::string folder = (std::filesystem::temp_directory_path() / "hearsay-lexicon-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return Error{ErrorCode::io, "no temporary folder", folder};
  const std::filesystem::path path(folder);
  std::string predicates = "pattern\tpos\tevent\tmode\tcameo\tactor\trecipient\tflags\texample\n";
  for (const auto row : rows) predicates += tabbed(row) + "\t\n";
  write(path / "predicates-test.tsv", predicates);
  write(path / "classes.tsv",
        "class\twords\nstaff\tcoach|worker\nmissile\tmissile|rocket\ncasualty\tkill|wound\nlight\tlaunch\n"
        "another\tanother|again\nfurther\tsecond\nadditional\tmore\nlasting\twar\n"
        "blaming\tblame|accuse\nascribing\tattribute|blame\nclaiming\tclaim\npartaking\ttake\nundergone\tmurder\n"
        "duty\tmust|have\nintent\twill|be\nhappening\terupt\npeople\tgunman\npolicing\tarrest|surround\n");
  write(path / "content.tsv", "event\tcontent\tmode\tcameo\nTHREATEN\tASSAULT\tviolence\t138\n");
  write(path / "irregular.tsv", "form\tlemma\nfled\tflee\n");
  write(path / "topics.tsv", "context\twords\ncorruption\tbribe|slush fund\n");
  std::vector<std::filesystem::path> added;
  for (const auto table : further) {
    added.push_back(path / ("further" + std::to_string(added.size()) + ".tsv"));
    write(added.back(), tabbed(table));
  }
  auto lexicon = Lexicon::load(path, ontology(), added);
  std::filesystem::remove_all(path);
  return lexicon;
}

}  // namespace hearsay::testing
