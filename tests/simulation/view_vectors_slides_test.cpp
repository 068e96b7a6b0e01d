// What clients make of slides (see view_vectors.hpp).
#include "simulation/view_vectors.hpp"

namespace convene::simulation {

TEST_F(ViewVectors, OfSlides) {
  come({&bea, &cem});
  const std::string topic = domain::topic::of_room(library);
  for (SimClient* client : {&bea, &cem}) does(*client, protocol::RoomEnter{library});
  news(topic);
  const auto view = [&] { return protocol::encode_as(*domain::view_of_stage(state(), library)); };
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](const protocol::Command& command) {
    happens(bea, command);
    add_news(topic, events);
  };
  const auto put_up = [&](std::string title) {
    const SlidesId slides{state().sequence + 1};
    world.execute(bea.person(), protocol::SlidesAdd{library, std::move(title), 9, 5000, std::string(64, 'a')});
    world.flow();
    add_news(topic, events);
    return slides;
  };
  const SlidesId plans = put_up("Plans");
  const SlidesId more = put_up("More");
  const SlidesId last = put_up("Last");
  told(protocol::StageOpen{library});
  told(protocol::SlidesShow{plans, 1});
  told(protocol::SlidesTurn{plans, 2});
  told(protocol::SlidesShow{more, 9});
  told(protocol::SlidesHide{more});
  told(protocol::SlidesWithdraw{plans});
  told(protocol::SlidesShow{last, 1});
  told(protocol::SlidesWithdraw{last});
  told(protocol::SlidesShow{more, 3});
  told(protocol::SlidesTurn{more, 4});
  told(protocol::StageEnd{library});
  const std::string over = view();
  keep("slides", topic, before, events, over);
  events.clear();
  told(protocol::StageOpen{library});
  keep("slides_next", topic, over, events, view());
}

}  // namespace convene::simulation
