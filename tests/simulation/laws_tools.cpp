// Law 26: what a room's tools do not offer nobody begins but those who run it; and all in a room know what was chosen
// for it. Told anew from the journal and its times.
#include <algorithm>
#include <map>
#include <set>

#include "domain/convening.hpp"
#include "protocol/generated/cpp/word_tables.hpp"
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

using protocol::Tool;

class Offers {
 public:
  explicit Offers(World& world) : world_(world), chronicle_(world.server().chronicle()) {}

  void judge() {
    for (at_ = 1; at_ <= chronicle_.sequence(); ++at_) {
      topic_ = chronicle_.topic_of(at_);
      std::visit(*this, chronicle_.entry(at_).forms.front().event);
    }
  }

  const std::vector<Tool>* chosen(RoomId room) const {
    const auto found = chosen_.find(room);
    return found == chosen_.end() ? nullptr : &found->second;
  }

  void operator()(const protocol::PersonJoined& event) { roles_[event.person] = event.role; }
  void operator()(const protocol::RoleGranted& event) { roles_[event.person] = event.role; }
  void operator()(const protocol::SessionScheduled& event) { sessions_[event.session] = event; }
  void operator()(const protocol::SessionCancelled& event) { sessions_.erase(event.session); }
  void operator()(const protocol::HallLinked& event) {
    open_halls_.erase(room());
    if (event.links.ask) open_halls_.insert(room());
  }
  void operator()(const protocol::ToolsChosen& event) {
    chosen_.erase(room());
    if (event.tools) chosen_[room()] = *event.tools;
  }
  // By a phone one asks as long as the hall takes part.
  void operator()(const protocol::QuestionSent& event) {
    if (!open_halls_.contains(event.room)) begun(event.room, Tool::questions);
  }
  void operator()(const protocol::WallOpened&) { begun(room(), Tool::walls); }
  void operator()(const protocol::SlidesAdded&) { begun(room(), Tool::slides); }
  void operator()(const auto&) {}

 private:
  RoomId room() const {
    const auto slash = topic_.find('/');
    return slash == std::string::npos ? RoomId{} : RoomId::parse(topic_.substr(slash + 1)).value_or(RoomId{});
  }

  bool is_offered(RoomId room, Tool tool) const {
    if (const std::vector<Tool>* own = chosen(room)) return std::find(own->begin(), own->end(), tool) != own->end();
    const Time now = chronicle_.entry(at_).at;
    const protocol::SessionScheduled* on = nullptr;
    const protocol::SessionScheduled* next = nullptr;
    for (const auto& [id, session] : sessions_) {
      if (session.room != room || session.item.ends <= now) continue;
      const bool is_on = session.item.starts <= now;
      if (is_on && (!on || on->item.starts < session.item.starts)) on = &session;
      if (!is_on && (!next || session.item.starts < next->item.starts)) next = &session;
    }
    const protocol::SessionScheduled* session = on ? on : next;
    const auto tools = protocol::tools_of(session ? session->item.kind : protocol::SessionKind::content);
    return std::find(tools.begin(), tools.end(), tool) != tools.end();
  }

  void begun(RoomId room, Tool tool) {
    const PersonId author = world_.server().disk().entries()[at_ - 1].author;
    const auto role = roles_.find(author);
    if (role == roles_.end() || role->second != protocol::Role::attendee || is_offered(room, tool)) return;
    world_.mutable_findings().add(
        26, author.text() + " began " + std::string(to_text(tool)) + " in " + room.text() + ", which are not offered");
  }

  World& world_;
  const Chronicle& chronicle_;
  std::string topic_;
  std::uint64_t at_ = 0;
  std::map<PersonId, protocol::Role> roles_;
  std::map<SessionId, protocol::SessionScheduled> sessions_;
  std::map<RoomId, std::vector<Tool>> chosen_;
  std::set<RoomId> open_halls_;
};

}  // namespace

void judge_tools(World& world) {
  Offers offers(world);
  offers.judge();
  for (const auto& client : world.clients()) {
    const LifeOfPerson* life = world.server().chronicle().find(client->person());
    if (!client->is_live() || !life) continue;
    const std::vector<Tool>* wanted = offers.chosen(life->now().room);
    const auto& known = client->tools();
    if (known.has_value() == (wanted != nullptr) && (!known || *known == *wanted)) continue;
    world.mutable_findings().add(5, client->person().text() + " knows other tools than were chosen for the room");
  }
}

}  // namespace convene::simulation::laws
