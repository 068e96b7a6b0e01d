#include <map>
#include <set>

#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

/// What the entries of a room say of its slides, told anew and from nothing else.
class Wall {
 public:
  Wall(World& world, std::string room) : world_(world), room_(std::move(room)) {}

  void operator()(const protocol::SlidesAdded& event) { ready_[event.slides] = event.pages; }
  void operator()(const protocol::SlidesShown& event) { show(event.slides, event.page); }
  void operator()(const protocol::SlidesTurned& event) {
    expect(shown_.has_value(), "a page is turned of nothing");
    if (shown_) show(shown_->slides, event.page);
  }
  void operator()(const protocol::SlidesHidden&) { shown_.reset(); }
  void operator()(const protocol::SlidesWithdrawn& event) {
    expect(ready_.erase(event.slides) == 1, event.slides.text() + " is withdrawn and was not there");
    if (shown_ && shown_->slides == event.slides) shown_.reset();
  }
  void operator()(const protocol::StageOpened&) { shown_.reset(); }
  void operator()(const auto&) {}

  void judge(const protocol::SlidesView& view, const std::string& who) {
    expect(view.shown == shown_, who + " sees another file or page than the journal tells");
    std::set<SlidesId> known;
    for (const protocol::Slides& one : view.ready) known.insert(one.slides);
    std::set<SlidesId> wanted;
    for (const auto& [slides, pages] : ready_) wanted.insert(slides);
    expect(known == wanted, who + " knows other files than lie ready");
  }

 private:
  void show(SlidesId slides, std::int32_t page) {
    const auto file = ready_.find(slides);
    expect(file != ready_.end() && page >= 1 && page <= file->second,
           slides.text() + " is shown at page " + std::to_string(page) + ", which it does not have");
    shown_ = protocol::ShownSlides{slides, page};
  }
  void expect(bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(19, room_ + ": " + sentence);
  }

  World& world_;
  std::string room_;
  std::map<SlidesId, std::int32_t> ready_;  // with how many pages each has
  std::optional<protocol::ShownSlides> shown_;
};

}  // namespace

void judge_slides(World& world) {
  for (const auto& client : world.clients()) {
    if (!client->is_live()) continue;
    for (const auto& [topic, view] : client->stages()) {
      if (!view) continue;
      Wall wall(world, topic);
      for (const auto& entry : world.server().chronicle().topic(topic)) std::visit(wall, entry.now());
      wall.judge(view->slides, client->person().text());
    }
  }
}

}  // namespace convene::simulation::laws
