#pragma once

#include "doc/doc.h"
#include "doc/tree.h"
#include "language/place/gazetteer.h"

namespace hearsay {

/// Stage: needs the parse and entity labels; gives doc.places in text order: names of the gazetteer and names that the
/// tagger took for places. What a name means is chosen for the whole document together (place_resolver.h). One that the
/// gazetteer lacks gets the country that the text puts it in ("Diboli in western
/// Mali"), else the one that at least half of the report's known places lie in, else nothing; never coordinates. Const,
/// thread-safe.
class PlaceTagger {
 public:
  explicit PlaceTagger(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
  void run(Doc& doc) const;

 private:
  const Gazetteer& gazetteer_;
};

}  // namespace hearsay
