#include "simulation/sim_client.hpp"

#include <span>

#include "campus/presence_codec.hpp"
#include "simulation/meeting_views.hpp"
#include "simulation/order_views.hpp"

namespace convene::simulation {

using protocol::ErrorCode;
namespace limits = protocol::limits;

namespace {

constexpr Milliseconds again_after{1000};

/// Refusals that a repeated number may meet although it was answered otherwise before.
bool may_refuse_any(ErrorCode code) {
  return code == ErrorCode::too_fast || code == ErrorCode::number_forgotten || code == ErrorCode::not_greeted;
}

}  // namespace

SimClient::SimClient(PersonId person, std::string id, std::string cookie_hash, const SimClock& clock,
                     Findings& findings)
    : session_{person, std::move(cookie_hash)}, id_(std::move(id)), clock_(clock), findings_(findings) {}

void SimClient::expect(int law, bool holds, const std::string& sentence) {
  if (!holds) findings_.add(law, "client " + id_ + " of " + person().text() + ": " + sentence);
}

void SimClient::connect(SimLine& line) {
  line_ = &line;
  is_welcome_ = false;
  last_end_.reset();
  avatars_.clear();
  owners_.clear();
  crowds_.clear();
  counts_.clear();
  here_.reset();
  repeated_.clear();
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = person();
  hello.rate = rate_;
  for (const auto& [topic, cursor] : cursors_) hello.cursors.push_back({topic, cursor.epoch, cursor.next});
  hello_n_ = send(hello);
}

void SimClient::hang_up() {
  line_->hang_up();
  disconnected();
}

void SimClient::abandon() {
  line_->abandon();
  disconnected();
}

void SimClient::disconnected() {
  line_ = nullptr;
  is_welcome_ = false;
}

void SimClient::ended(std::uint16_t code) {
  last_end_ = code;
  disconnected();
}

std::uint32_t SimClient::send(protocol::Command command) {
  const std::uint64_t digest = protocol::digest_of(command);
  say({id_, ++last_n_, std::move(command), digest});
  return last_n_;
}

void SimClient::say(const protocol::CommandFrame& frame) {
  said_at_ = clock_.outside();
  line_->say(frame);
}

bool SimClient::ask(protocol::Command command) {
  if (!is_live() || open_.size() >= limits::open_commands_max) return false;
  if (const auto* wish = std::get_if<protocol::RateSet>(&command)) rate_ = wish->rate;
  const bool is_answered = protocol::lane_of(command) != protocol::Lane::live;
  const std::uint64_t digest = protocol::digest_of(command);
  const protocol::CommandFrame frame{id_, ++last_n_, std::move(command), digest};
  if (is_answered) open_.emplace(frame.n, Open{frame, {}});
  say(frame);
  return true;
}

void SimClient::repeat(const protocol::Command* other_content) {
  protocol::CommandFrame frame = answered_.back();
  answered_.pop_back();
  Repeated& repeated = repeated_[frame.n];
  if (other_content) {
    frame.command = *other_content;
    const std::uint64_t digest = protocol::digest_of(frame.command);
    repeated.has_other_content = digest != frame.digest;
    frame.digest = digest;
  }
  say(frame);
}

void SimClient::tick() {
  if (!is_live()) return;
  const Time now = clock_.outside();
  for (auto& [n, open] : open_) {
    if (!open.again_at || *open.again_at > now) continue;
    open.again_at.reset();
    say(open.frame);
  }
  beat_voice();
  ask_for_reactions();
  if (now - said_at_ >= Milliseconds(limits::ping_ms)) ask(protocol::Ping{});
}

void SimClient::arrived(const protocol::ServerFrame& frame) {
  if (const auto* reply = std::get_if<protocol::ReplyFrame>(&frame)) answered(*reply);
  if (const auto* refusal = std::get_if<protocol::RefusalFrame>(&frame)) refused(*refusal);
  if (const auto* live = std::get_if<protocol::Live>(&frame)) read(*live);
  if (const auto* records = std::get_if<protocol::RecordsFrame>(&frame)) {
    for (const protocol::Record& record : records->records) read(record);
  }
}

void SimClient::answered(const protocol::ReplyFrame& reply) {
  if (reply.n == hello_n_) {
    is_welcome_ = true;
    for (auto& [n, open] : open_) {
      open.again_at.reset();
      say(open.frame);
    }
    return;
  }
  if (const auto repeated = repeated_.find(reply.n); repeated != repeated_.end()) return;
  const auto found = open_.find(reply.n);
  if (found == open_.end()) return expect(6, false, "answered twice: " + std::to_string(reply.n));
  const protocol::CommandFrame frame = std::move(found->second.frame);
  open_.erase(found);
  if (const auto* history = std::get_if<protocol::HistoryPage>(&frame.command)) read_history(*history, reply.ok);
  if (const auto* query = std::get_if<protocol::MessageReactions>(&frame.command)) {
    const auto known = reactions_.find(query->topic);
    if (known != reactions_.end()) known->second.read(*query, reply.ok);
  }
  if (std::holds_alternative<protocol::VoiceJoin>(frame.command)) {
    const std::uint64_t seat = protocol::decode_as<protocol::VoiceJoined>(reply.ok).value().seat;
    if (seat_ != seat) carriage_ = {};
    seat_ = seat;
  }
  if (protocol::lane_of(frame.command) != protocol::Lane::record) return;
  constexpr std::size_t answered_max = 20;
  answered_.push_back(frame);
  if (answered_.size() > answered_max) answered_.pop_front();
}

void SimClient::refused(const protocol::RefusalFrame& refusal) {
  if (const auto found = repeated_.find(refusal.n); found != repeated_.end()) {
    const bool is_right = found->second.has_other_content || may_refuse_any(refusal.code);
    expect(6, is_right || refusal.code != ErrorCode::number_reused, "the same command is taken for another");
    return;
  }
  const auto found = open_.find(refusal.n);
  if (found == open_.end()) return;  // of the live lane, or the hello
  if (protocol::text_of(refusal.code).retry) {
    found->second.again_at = clock_.outside() + again_after;
    return;
  }
  expect(6, refusal.code != ErrorCode::number_reused && refusal.code != ErrorCode::number_forgotten,
         "an open command is taken for another");
  open_.erase(found);
}

void SimClient::read(const protocol::Record& record) {
  const auto cursor = cursors_.find(record.topic);
  if (cursor == cursors_.end()) return expect(4, false, "an entry of a topic that is closed: " + record.topic);
  expect(1, record.offset == cursor->second.next, "a gap in " + record.topic);
  cursor->second.next = record.offset + 1;
  if (record.topic == "convening" && convening_) reduce(*convening_, record);
  if (record.topic == "inbox/" + person().text() && inbox_) reduce(*inbox_, person(), record);
  if (const auto talk = talks_.find(record.topic); talk != talks_.end()) reduce(talk->second, record);
  // What came before the view is in it.
  if (conversation_ && record.topic == conversation_->topic && record.offset >= conversation_->next) {
    reduce(*conversation_->conversation, record);
  }
  // A fresh view holds what the newest entries, which follow it, say.
  const auto view = breakouts_.find(record.topic);
  const bool is_after_view = record.offset >= views_until_[record.topic];
  if (view != breakouts_.end() && is_after_view) {
    reduce(view->second, record);
    reduce(pairings_[record.topic], record);
    reduce(stages_[record.topic], record);
  }
  if (questions_.contains(record.topic) && is_after_view) reduce(questions_[record.topic], record);
  if (polls_.contains(record.topic) && is_after_view) reduce(polls_[record.topic], record);
  if (record.topic == "staff" && staff_ && is_after_view) reduce(*staff_, record);
  if (record.topic.starts_with("room/") && is_after_view) {
    reduce(knocks_, record);
    reduce(sheets_, record);
    if (const auto* chosen = std::get_if<protocol::ToolsChosen>(&record.event)) tools_ = chosen->tools;
  }
  if (record.topic.starts_with("desk/") && desk_) reduce(*desk_, record);
  if (record.topic.starts_with("captions/") && captions_ && is_after_view) reduce(*captions_, record);
  if (record.topic.starts_with("board/") && board_) reduce(*board_, record);
}

void SimClient::read(const protocol::Live& live) {
  if (const auto* news = std::get_if<protocol::TopicOpened>(&live)) opened(*news);
  if (const auto* closed = std::get_if<protocol::TopicClosed>(&live)) {
    cursors_.erase(closed->topic);
    talks_.erase(closed->topic);
    reactions_.erase(closed->topic);
    if (conversation_ && conversation_->topic == closed->topic) conversation_.reset();
    breakouts_.erase(closed->topic);
    pairings_.erase(closed->topic);
    stages_.erase(closed->topic);
    questions_.erase(closed->topic);
    polls_.erase(closed->topic);
    if (closed->topic == "staff") staff_.reset();
    if (closed->topic.starts_with("room/")) {
      knocks_.clear();
      sheets_.clear();
      tools_.reset();
    }
    if (closed->topic.starts_with("desk/")) desk_.reset();
    if (closed->topic.starts_with("captions/")) captions_.reset();
    if (closed->topic.starts_with("board/")) board_.reset();
  }
  read_tally(live);
  read_voice(live);
  if (const auto* counts = std::get_if<protocol::RoomCounts>(&live)) {
    here_ = counts->here;
    if (counts->all) counts_.clear();
    for (const protocol::RoomCount& count : counts->rooms) counts_[count.room] = count;
  }
  if (const auto* crowds = std::get_if<protocol::CampusCrowds>(&live)) {
    if (crowds->all) crowds_.clear();
    for (const protocol::CellCrowd& crowd : crowds->cells) crowds_[{crowd.x, crowd.y}] = crowd.people;
  }
  if (const auto* introduced = std::get_if<protocol::AvatarsIntroduced>(&live)) {
    for (const protocol::AvatarCard& card : introduced->avatars) owners_[card.slot] = card.person;
  }
}

void SimClient::read_tally(const protocol::Live& live) {
  if (const auto* tally = std::get_if<protocol::QuestionTally>(&live)) {
    const auto view = questions_.find("room/" + tally->room.text());
    if (view != questions_.end()) reduce(view->second, *tally);
  }
  if (const auto* tally = std::get_if<protocol::PollTally>(&live)) {
    const auto view = polls_.find("room/" + tally->room.text());
    if (view != polls_.end()) reduce(view->second, *tally);
  }
  if (const auto* tally = std::get_if<protocol::MessageTally>(&live)) {
    const auto known = reactions_.find("room/" + tally->room.text());
    if (known != reactions_.end()) known->second.read(*tally);
  }
}

void SimClient::ask_for_reactions() {
  for (auto& [topic, known] : reactions_) {
    const auto query = known.missing(topic, cursors_[topic].next);
    if (query && ask(*query)) known.is_asked = true;
  }
}

void SimClient::opened(const protocol::TopicOpened& opened) {
  cursors_[opened.topic] = {opened.epoch, opened.first};
  if (opened.answer != protocol::Answer::fresh) return;
  views_until_[opened.topic] = opened.next;
  if (opened.questions) questions_[opened.topic] = *opened.questions;
  if (opened.polls) polls_[opened.topic] = *opened.polls;
  if (opened.topic == "convening") {
    expect(5, opened.convening.has_value(), "the convening is fresh and has no view");
    convening_ = opened.convening;
  } else if (opened.topic == "inbox/" + person().text()) {
    expect(5, opened.inbox.has_value(), "the inbox is fresh and has no view");
    inbox_ = opened.inbox;
  } else if (opened.topic.starts_with("room/")) {
    expect(5, opened.room.has_value() != opened.conversation.has_value(), "a room is fresh and has no view");
    if (opened.conversation) conversation_ = opened;
    knocks_ = opened.knocks;
    sheets_ = opened.sheets;
    tools_ = opened.tools;
    talks_[opened.topic] = {opened.first, {}};
    reactions_[opened.topic] = {};
    breakouts_[opened.topic] = opened.breakouts;
    pairings_[opened.topic] = opened.pairing;
    stages_[opened.topic] = opened.stage;
  } else if (opened.topic == "staff") {
    expect(5, opened.staff.has_value(), "the staff's topic is fresh and has no view");
    staff_ = opened.staff;
  } else if (opened.topic.starts_with("desk/")) {
    expect(5, opened.desk.has_value(), "a desk is fresh and has no view");
    desk_ = opened.desk;
  } else if (opened.topic.starts_with("captions/")) {
    expect(5, opened.captions.has_value(), "captions are fresh and have no view");
    captions_ = opened.captions;
  } else if (opened.topic.starts_with("board/")) {
    expect(5, opened.board.has_value(), "a board is fresh and has no view");
    board_ = opened.board;
  }
}

bool SimClient::is_desk(const std::string& topic) const {
  if (!convening_ || !convening_->offices) return false;
  const auto& desks = convening_->offices->offices;
  return std::any_of(desks.begin(), desks.end(),
                     [&](const protocol::Office& desk) { return topic == "room/" + desk.room.text(); });
}

void SimClient::read_history(const protocol::HistoryPage& asked, const std::string& ok) {
  const auto talk = talks_.find(asked.topic);
  // The room may have been left, or opened afresh, since the page was asked for: then it does not fit any more.
  if (talk == talks_.end() || talk->second.first != asked.before) return;
  const auto history = protocol::decode_as<protocol::History>(ok);
  const auto frame = protocol::decode_server(protocol::record_frame(history.value().records));
  const auto& records = std::get<protocol::RecordsFrame>(frame.value()).records;
  prepend(talk->second, records);
  // What is before one's entry into a conversation, a breakout or a desk's room is not there for them.
  const auto view = breakouts_.find(asked.topic);
  const bool is_breakout =
      view != breakouts_.end() && view->second && asked.topic != "room/" + view->second->parent.text();
  const auto& pairing = pairings_[asked.topic];
  const bool is_pair = pairing && asked.topic != "room/" + pairing->parent.text();
  if (is_breakout || is_pair || is_desk(asked.topic) || (conversation_ && conversation_->topic == asked.topic)) return;
  expect(1, history.value().more == (talk->second.first > 0),
         "a page of " + asked.topic + " does not say rightly whether there is more");
}

void SimClient::arrived_positions(const std::string& bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto frame = campus::decode_presence(std::span(data, bytes.size()));
  if (!frame) return;  // the sight judges it
  for (const auto slot : frame->left) avatars_.erase(slot);
  for (const auto& placed : frame->placed) avatars_[placed.slot] = placed;
  for (const auto* moves : {&frame->moved, &frame->stepped}) {
    for (const auto& moved : *moves) {
      const auto found = avatars_.find(moved.slot);
      if (found == avatars_.end()) return expect(12, false, "an avatar moves that was never placed");
      found->second.x = static_cast<std::uint16_t>(found->second.x + moved.dx);
      found->second.y = static_cast<std::uint16_t>(found->second.y + moved.dy);
    }
  }
}

std::set<PersonId> SimClient::people_seen() const {
  std::set<PersonId> people;
  for (const auto& [slot, avatar] : avatars_) people.insert(owners_.at(slot));
  return people;
}

std::uint64_t SimClient::crowd() const {
  std::uint64_t people = 0;
  for (const auto& [cell, count] : crowds_) people += count;
  return people;
}

std::optional<campus::PlacedAvatar> SimClient::own_avatar() const {
  const auto found = avatars_.find(0);
  if (found == avatars_.end()) return std::nullopt;
  return found->second;
}

}  // namespace convene::simulation
