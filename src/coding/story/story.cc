#include "coding/story/story.h"

#include <algorithm>
#include <set>

#include "coding/events/side.h"
#include "coding/story/circumstances_match.h"
#include "coding/story/retelling.h"
#include "coding/story/side_match.h"

namespace hearsay {

namespace {

using Story = std::vector<const Telling*>;

int worth(const Doc& doc, const std::vector<Side>& sides) {
  int best = 0;
  for (const Side& s : sides) {
    if (words_of(doc, s).empty()) continue;
    if (!s.mention.valid()) {
      best = std::max(best, 1);
      continue;
    }
    const MentionKind kind = doc.mentions[s.mention.index()].kind;
    best = std::max(best, kind == MentionKind::name ? 4 : kind == MentionKind::nominal ? 3 : 2);
  }
  return best;
}

// Both sides before one, fresh words before words that take up ('claimed responsibility for the attack'), names before
// descriptions.
int fullness(const Doc& doc, const Telling& t) {
  if (t.candidate->takes_up) return -1;
  constexpr int kSide = 10;
  constexpr int kFresh = 5;
  int out = t.reference == Reference::open || t.reference == Reference::other ? kFresh : 0;
  for (const auto* sides : {&t.candidate->actor, &t.candidate->recipient}) {
    const int named = worth(doc, *sides);
    out += named > 0 ? kSide + named : 0;
  }
  return out;
}

bool is_unnamed(const std::vector<EventSide>& sides) {
  return std::all_of(sides.begin(), sides.end(), [](const EventSide& s) { return s.entity_text.empty(); });
}

bool is_reference(const EventDate& date) { return !date.value || date.value->ends_with("_REF"); }

// "at least 9", then "12": each bound as narrow as any telling has it
void narrow(std::optional<Range>& kept, const std::optional<Range>& other) {
  if (!kept || !other) {
    if (!kept) kept = other;
    return;
  }
  if (other->min && (!kept->min || *other->min > *kept->min)) kept->min = other->min;
  if (other->max && (!kept->max || *other->max < *kept->max)) kept->max = other->max;
}

class Gatherer {
 public:
  Gatherer(const Doc& doc, const Tree& tree) : doc_(doc), tree_(tree), retelling_(doc, tree) {}

  void add(const Telling& telling) {
    for (auto story = stories_.rbegin(); story != stories_.rend(); ++story) {
      if (!retelling_.of(*story, telling)) continue;
      story->push_back(&telling);
      return;
    }
    if (!telling.candidate->takes_up) stories_.push_back({&telling});
  }

  std::vector<EventRecord> records() const {
    std::vector<const Story*> order;
    for (const Story& s : stories_) order.push_back(&s);
    std::sort(order.begin(), order.end(), [&](const Story* a, const Story* b) {
      return main_of(*a).candidate->predicate < main_of(*b).candidate->predicate;
    });
    std::vector<EventRecord> out;
    for (const Story* s : order) out.push_back(record_of(*s));
    return out;
  }

 private:
  const Telling& main_of(const Story& story) const {
    return **std::max_element(story.begin(), story.end(), [&](const Telling* a, const Telling* b) {
      return fullness(doc_, *a) < fullness(doc_, *b);
    });
  }

  EventRecord record_of(const Story& story) const {
    const Telling& main = main_of(story);
    EventRecord out = main.record;
    std::vector<Side> actor = main.candidate->actor;
    std::vector<Side> recipient = main.candidate->recipient;
    for (const Telling* t : story) {
      if (t == &main) continue;
      out.retold.push_back(t->record.trigger);
      add_sides(t->record.actor, t->candidate->actor, out.actor, actor);
      add_sides(t->record.recipient, t->candidate->recipient, out.recipient, recipient);
      add_circumstances(t->record, out);
    }
    return out;
  }

  // A side that is told here alone. Where both tell one, its words are the main telling's.
  void add_sides(const std::vector<EventSide>& from, const std::vector<Side>& told, std::vector<EventSide>& to,
                 std::vector<Side>& known) const {
    if (is_unnamed(from)) return;
    if (is_unnamed(to)) to.clear(), known.clear();
    const SideMatch match = match_sides(doc_, tree_, known, told);
    if (match == SideMatch::same || match == SideMatch::alike) return;
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (contains(doc_, known, told[i])) continue;
      to.push_back(from[i]);
      known.push_back(told[i]);
    }
  }

  static void add_circumstances(const EventRecord& from, EventRecord& to) {
    if (!to.mode) to.mode = from.mode;
    if (from.event_loc && (!to.event_loc || lies_in(*from.event_loc, *to.event_loc))) to.event_loc = from.event_loc;
    if (from.date && (!to.date || (is_reference(*to.date) && !is_reference(*from.date)))) to.date = from.date;
    narrow(to.size.dead, from.size.dead);
    narrow(to.size.injured, from.size.injured);
    narrow(to.size.arrested, from.size.arrested);
    narrow(to.size.count, from.size.count);
    std::set<std::string> context(to.context.begin(), to.context.end());
    context.insert(from.context.begin(), from.context.end());
    to.context.assign(context.begin(), context.end());
  }

  const Doc& doc_;
  const Tree& tree_;
  Retelling retelling_;
  std::vector<Story> stories_;
};

}  // namespace

std::vector<EventRecord> gather_retold(const Doc& doc, const Tree& tree, const std::vector<Telling>& tellings) {
  Gatherer gatherer(doc, tree);
  for (const Telling& t : tellings) gatherer.add(t);
  return gatherer.records();
}

}  // namespace hearsay
