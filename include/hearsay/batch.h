#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace hearsay {

/// The three steps of a batch over numbered slots, below `slots`; a step may use the slot it is given and no other.
/// `next` fills a slot and says whether it did; `emit` says whether to go on.
struct BatchSteps {
  std::function<bool(std::size_t slot)> next;
  std::function<void(std::size_t slot)> work;
  std::function<bool(std::size_t slot)> emit;
};

/// Pulls items, works on them in `jobs` threads (the caller's is one of them) and emits them in the order of `next`.
/// `next` is never called twice at once, nor is `emit`; the two may overlap. At most `slots` items are in flight, and
/// an item is emitted as soon as it and all before it are done. The steps must not throw.
void run_batch(const BatchSteps& steps, std::size_t slots, std::size_t jobs);

/// The same over items of one type: next() → optional<T>, work(T&), emit(T) → bool.
template <class T, class Next, class Work, class Emit>
void run_in_order(Next next, Work work, Emit emit, std::size_t jobs) {
  constexpr std::size_t kSlotsPerJob = 8;
  std::vector<std::optional<T>> items(jobs <= 1 ? 1 : jobs * kSlotsPerJob);
  BatchSteps steps;
  steps.next = [&](std::size_t slot) { return (items[slot] = next()).has_value(); };
  steps.work = [&](std::size_t slot) { work(*items[slot]); };
  steps.emit = [&](std::size_t slot) { return emit(*std::exchange(items[slot], std::nullopt)); };
  run_batch(steps, items.size(), jobs);
}

}  // namespace hearsay
