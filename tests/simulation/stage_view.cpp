#include <algorithm>

#include "simulation/client_view.hpp"

namespace convene::simulation {

namespace {

struct StageReducer {
  protocol::StageView& view;

  void operator()(const protocol::StageOpened& event) const {
    view.phase = protocol::StagePhase::doors;
    view.title = event.title;
    view.slides.shown.reset();
  }
  void operator()(const protocol::StageStarted&) const { view.phase = protocol::StagePhase::live; }
  void operator()(const protocol::StageEnded&) const {
    view = protocol::StageView{protocol::StagePhase::ended, view.title, {}, {}, {}, {}, std::move(view.slides)};
  }
  void operator()(const protocol::HandRaised& event) const { view.hands.push_back({event.person, event.name}); }
  void operator()(const protocol::HandLowered& event) const { lower(event.person); }
  void operator()(const protocol::HandCleared&) const { view.hands.clear(); }
  void operator()(const protocol::HandAdvanced& event) const {
    const auto is_theirs = [&](const protocol::Mention& one) { return one.person == event.person; };
    const auto hand = std::find_if(view.hands.begin(), view.hands.end(), is_theirs);
    if (hand != view.hands.end()) std::rotate(view.hands.begin(), hand, hand + 1);
  }
  void operator()(const protocol::FloorGiven& event) const {
    lower(event.person);
    view.floor = protocol::Mention{event.person, event.name};
  }
  void operator()(const protocol::FloorTaken&) const { view.floor.reset(); }
  void operator()(const protocol::SpeakerAppointed& event) const {
    view.speakers.push_back({event.person, event.name, false});
  }
  void operator()(const protocol::SpeakerDismissed& event) const {
    std::erase_if(view.speakers, [&](const protocol::StageSpeaker& one) { return one.person == event.person; });
  }
  void operator()(const protocol::SpeakerReadied& event) const {
    for (protocol::StageSpeaker& one : view.speakers) {
      if (one.person == event.person) one.ready = event.ready;
    }
  }
  void operator()(const protocol::TimerStarted& event) const {
    view.timer = protocol::StageTimer{event.label, event.ends};
  }
  void operator()(const protocol::TimerExtended& event) const {
    if (view.timer) view.timer->ends = event.ends;
  }
  void operator()(const protocol::TimerStopped&) const { view.timer.reset(); }
  void operator()(const protocol::SlidesAdded& event) const {
    view.slides.ready.push_back({event.slides, event.person, event.name, event.title, event.pages, event.bytes});
  }
  void operator()(const protocol::SlidesShown& event) const {
    view.slides.shown = protocol::ShownSlides{event.slides, event.page};
  }
  void operator()(const protocol::SlidesTurned& event) const {
    if (view.slides.shown) view.slides.shown->page = event.page;
  }
  void operator()(const protocol::SlidesHidden&) const { view.slides.shown.reset(); }
  void operator()(const protocol::SlidesWithdrawn& event) const {
    std::erase_if(view.slides.ready, [&](const protocol::Slides& one) { return one.slides == event.slides; });
    if (view.slides.shown && view.slides.shown->slides == event.slides) view.slides.shown.reset();
  }
  void operator()(const auto&) const {}

  void lower(PersonId person) const {
    std::erase_if(view.hands, [&](const protocol::Mention& one) { return one.person == person; });
  }
};

}  // namespace

void reduce(std::optional<protocol::StageView>& view, const protocol::Record& record) {
  if (view) std::visit(StageReducer{*view}, record.event);
}

}  // namespace convene::simulation
