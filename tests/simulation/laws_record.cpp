// Law 20: what is said in a room that keeps no record is in no journal, and all else is; rooms hold no more people than
// they may, and nobody is called to a place before one who came earlier. Told anew from what the journal says.
#include <algorithm>
#include <map>

#include "simulation/laws.hpp"
#include "simulation/unrecorded.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

class Rooms {
 public:
  explicit Rooms(World& world) : world_(world), chronicle_(world.server().chronicle()) {}

  void judge() {
    for (std::uint64_t sequence = 1; sequence <= chronicle_.sequence(); ++sequence) {
      topic_ = chronicle_.topic_of(sequence);
      at_ = sequence;
      const Kept& entry = chronicle_.entry(sequence);
      judge_words(entry);
      std::visit(*this, entry.forms.front().event);
    }
    judge_halls();
  }

  void operator()(const protocol::BreakoutAdded& event) { mains_[event.room] = event.parent; }
  void operator()(const protocol::PairingRoomed& event) { mains_[event.room] = event.parent; }
  void operator()(const protocol::TableOpened& event) { hosts_[event.room] = event.host; }
  void operator()(const protocol::RoomRuled& event) { rules_[event.room] = event.rules; }
  void operator()(const protocol::PersonJoined& event) { roles_[event.person] = event.role; }
  void operator()(const protocol::RoleGranted& event) { roles_[event.person] = event.role; }
  void operator()(const protocol::SpeakerAppointed& event) { speakers_.insert({room(), event.person}); }
  void operator()(const protocol::SpeakerDismissed& event) { speakers_.erase({room(), event.person}); }
  void operator()(const protocol::StageEnded&) {
    std::erase_if(speakers_, [this](const auto& one) { return one.first == room(); });
  }
  void operator()(const protocol::SessionScheduled& event) { sessions_[event.session] = event; }
  void operator()(const protocol::SessionCancelled& event) { sessions_.erase(event.session); }
  void operator()(const protocol::RoomLeft& event) {
    left_[event.person] = {main_of(event.room), chronicle_.entry(at_).at};
    inside_.erase(event.person);
  }
  void operator()(const protocol::ConversationJoined& event) { left_.erase(event.person); }
  void operator()(const protocol::RoomLined& event) {
    const auto& before = lines_[event.line.room];
    const auto& called = event.line.called;
    std::vector<PersonId> order;
    for (const PersonId person : before.people) {
      const bool is_called =
          std::any_of(called.begin(), called.end(), [&](const auto& one) { return one.person == person; });
      const bool waits =
          std::find(event.line.people.begin(), event.line.people.end(), person) != event.line.people.end();
      if (is_called) expect(order.empty(), person.text() + " is called before one who came earlier");
      if (waits) order.push_back(person);
    }
    lines_[event.line.room] = event.line;
  }
  void operator()(const auto&) {}

  void entered(PersonId person, RoomId to) {
    const auto before = left_.find(person);
    // From a breakout into its main room one does not come in.
    const bool was_inside = before != left_.end() && before->second == std::pair(main_of(to), chronicle_.entry(at_).at);
    const auto most = static_cast<std::size_t>(rules_[to].people_max);
    if (most > 0 && !was_inside && main_of(to) == to && is_guest(person, to)) {
      const auto guests = std::count_if(inside_.begin(), inside_.end(), [&](const auto& one) {
        return main_of(one.second) == to && is_guest(one.first, to);
      });
      expect(static_cast<std::size_t>(guests) < most, person.text() + " comes into " + to.text() + ", which is full");
    }
    inside_[person] = to;
  }

 private:
  RoomId room() const {
    for (const std::string_view prefix : {"room/", "desk/", "captions/", "board/"}) {
      if (topic_.starts_with(prefix)) return RoomId::parse(topic_.substr(prefix.size())).value_or(RoomId{});
    }
    return {};
  }
  RoomId main_of(RoomId id) const {
    const auto found = mains_.find(id);
    return found == mains_.end() ? id : found->second;
  }
  bool is_guest(PersonId person, RoomId id) const {
    const auto role = roles_.find(person);
    const auto host = hosts_.find(id);
    if (host != hosts_.end() && host->second == person) return false;
    return role != roles_.end() && role->second == protocol::Role::attendee && !speakers_.contains({id, person});
  }
  bool is_off(RoomId id) const {
    const auto rules = [&](RoomId one) { return rules_.contains(one) && rules_.at(one).no_record; };
    return rules(id) || rules(main_of(id));
  }

  void judge_words(const Kept& entry) {
    const protocol::Event& first = entry.forms.front().event;
    RoomId said_in = room();
    if (const auto* sent = std::get_if<protocol::QuestionSent>(&first)) said_in = sent->room;
    if (const auto* asked = std::get_if<protocol::HelpAsked>(&first)) said_in = asked->room;
    if (const auto* asked = std::get_if<protocol::HallAsked>(&first)) said_in = asked->room;
    const bool must_be_off = is_off(said_in);
    const auto* help = std::get_if<protocol::HelpAsked>(&first);
    expect(!help || !must_be_off || help->text.empty(), where() + " holds why somebody called for help off the record");
    for (const Kept::Form& form : entry.forms) {
      const bool is_silent = words_in(form.event).empty();
      expect(!must_be_off || is_silent, where() + " holds what was said off the record");
      expect(!is_off_the_record(form.event) || is_silent, where() + " holds words that it says are not kept");
    }
    if (const auto* posted = std::get_if<protocol::ChatPosted>(&first)) {
      const bool is_gone = posted->unrecorded || posted->deleted_by || posted->erased;
      expect(is_gone || !posted->text.empty(), where() + " lacks what was said on the record");
    }
    if (const auto* edited = std::get_if<protocol::ChatEdited>(&first); edited && must_be_off) judge_edit(*edited);
    if (std::holds_alternative<protocol::RoomEntered>(first)) {
      entered(author(), std::get<protocol::RoomEntered>(first).room);
    }
  }

  /// What a message was changed into off the record is not kept in its place either.
  void judge_edit(const protocol::ChatEdited& edited) {
    const auto& forms = chronicle_.topic(topic_)[edited.offset].forms;
    const std::uint64_t offset = chronicle_.offset_of(at_);
    for (std::size_t index = 1; index < forms.size(); ++index) {
      if (forms[index - 1].outdated_by != offset) continue;
      expect(words_in(forms[index].event).empty(), where() + " was off the record, and its words are kept elsewhere");
    }
  }

  /// Nobody from afar is in a room while its session is in the hall only.
  void judge_halls() {
    const Time now = world_.clock().watched();
    for (const auto& [id, session] : sessions_) {
      const bool is_on = session.item.access == protocol::SessionAccess::in_hall && session.item.starts <= now &&
                         now < session.item.ends;
      for (const auto& [person, where] : inside_) {
        const bool is_shut_out = is_on && main_of(where) == session.room && is_guest(person, session.room);
        expect(!is_shut_out, person.text() + " attends from afar what is in the hall only");
      }
    }
  }

  PersonId author() const { return world_.server().disk().entries()[at_ - 1].author; }
  std::string where() const { return topic_ + " at " + std::to_string(chronicle_.offset_of(at_)); }
  void expect(bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(20, sentence);
  }

  World& world_;
  const Chronicle& chronicle_;
  std::string topic_;
  std::uint64_t at_ = 0;
  std::map<RoomId, PersonId> hosts_;  // of tables
  std::map<RoomId, RoomId> mains_;
  std::map<RoomId, protocol::RoomRules> rules_;
  std::map<PersonId, protocol::Role> roles_;
  std::set<std::pair<RoomId, PersonId>> speakers_;
  std::map<SessionId, protocol::SessionScheduled> sessions_;
  std::map<PersonId, std::pair<RoomId, Time>> left_;  // the main room of the room they were in last
  std::map<PersonId, RoomId> inside_;
  std::map<RoomId, protocol::RoomLine> lines_;
};

}  // namespace

void judge_rooms(World& world) { Rooms(world).judge(); }

}  // namespace convene::simulation::laws
