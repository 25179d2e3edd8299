#include "hearsay/batch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hearsay {

namespace {

/// A ring of slots: item n lives in slot n % slots. Workers pull an item, work on it, and whoever finishes the oldest
/// item emits it and all finished ones behind it.
class Batch {
 public:
  Batch(const BatchSteps& steps, std::size_t slots) : steps_(steps), done_(slots, false) {}

  void work() {
    while (const auto item = pull()) {
      steps_.work(*item % done_.size());
      finish(*item);
    }
  }

 private:
  std::optional<std::size_t> pull() {
    const std::lock_guard reading(reading_);
    {
      std::unique_lock lock(state_);
      room_.wait(lock, [this] { return stopped_ || pulled_ - emitted_ < done_.size(); });
      if (stopped_) return std::nullopt;
    }
    // Not under state_: `next` may block on input while other workers emit.
    const bool more = steps_.next(pulled_ % done_.size());
    const std::lock_guard lock(state_);
    if (!more) {
      stopped_ = true;
      return std::nullopt;
    }
    return pulled_++;
  }

  void finish(std::size_t item) {
    std::unique_lock lock(state_);
    done_[item % done_.size()] = true;
    if (emitting_) return;
    emitting_ = true;
    while (!failed_ && emitted_ < pulled_ && done_[emitted_ % done_.size()]) {
      const std::size_t slot = emitted_ % done_.size();
      lock.unlock();
      const bool go_on = steps_.emit(slot);
      lock.lock();
      done_[slot] = false;
      ++emitted_;
      if (!go_on) stopped_ = failed_ = true;
      room_.notify_all();
    }
    emitting_ = false;
  }

  const BatchSteps& steps_;
  std::mutex reading_;
  std::mutex state_;
  std::condition_variable room_;
  std::vector<bool> done_;
  std::size_t pulled_ = 0;
  std::size_t emitted_ = 0;
  bool emitting_ = false;
  bool stopped_ = false;  ///< no more items are pulled
  bool failed_ = false;   ///< no more items are emitted
};

}  // namespace

void run_batch(const BatchSteps& steps, std::size_t slots, std::size_t jobs) {
  Batch batch(steps, slots);
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back([&batch] { batch.work(); });
  batch.work();
}

}  // namespace hearsay
