// A person's tab: the client's side of the protocol as it is documented, and what it has understood so far.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "campus/presence_codec.hpp"
#include "simulation/board_views.hpp"
#include "simulation/client_view.hpp"
#include "simulation/paced_views.hpp"
#include "simulation/question_views.hpp"
#include "simulation/reaction_views.hpp"
#include "simulation/sim_network.hpp"

namespace convene::simulation {

class SimClient : public FarEnd {
 public:
  SimClient(PersonId person, std::string id, std::string cookie_hash, const SimClock& clock, Findings& findings);

  /// Says hello on a line that was just opened.
  void connect(SimLine& line);
  /// Closes the line, or gives it up because nothing comes any more.
  void hang_up();
  void abandon();

  /// Asks, if the line stands and fewer than 32 commands are open; asked again after a reconnection until answered.
  bool ask(protocol::Command command);
  /// Sends a command that was answered again, as it was or with other content; each number once.
  void repeat(const protocol::Command* other_content);
  bool has_answered() const { return !answered_.empty(); }
  void tick();

  PersonId person() const { return session_.person; }
  const std::string& id() const { return id_; }
  const session::Credential& credential() const { return session_; }
  void sign_in_again(std::string cookie_hash) { session_.cookie_hash = std::move(cookie_hash); }
  SimLine* line() const { return line_; }
  bool is_live() const { return line_ && is_welcome_; }
  std::optional<std::uint16_t> last_end() const { return last_end_; }
  std::size_t open_commands() const { return open_.size(); }

  struct Cursor {
    std::string epoch;
    std::uint64_t next = 0;
  };
  const std::map<std::string, Cursor>& cursors() const { return cursors_; }
  const std::optional<protocol::ConveningView>& convening() const { return convening_; }
  const std::optional<protocol::InboxView>& inbox() const { return inbox_; }
  const std::map<std::string, RoomTalk>& talks() const { return talks_; }
  /// Of the room one is in, and of its desk.
  const std::map<std::string, std::optional<protocol::BreakoutsView>>& breakouts() const { return breakouts_; }
  const std::map<std::string, std::optional<protocol::PairingView>>& pairings() const { return pairings_; }
  const std::map<std::string, std::optional<protocol::StageView>>& stages() const { return stages_; }
  const std::optional<protocol::DeskView>& desk() const { return desk_; }
  const std::optional<protocol::CaptionsView>& captions() const { return captions_; }
  /// Of the room one is in, once there is something on it.
  const std::optional<protocol::BoardView>& board() const { return board_; }
  /// Of the room one is in.
  const std::vector<protocol::Sheet>& sheets() const { return sheets_; }
  /// What a moderator chose for the room one is in.
  const std::optional<std::vector<protocol::Tool>>& tools() const { return tools_; }
  /// Of the room one is in and of its desk, by topic.
  const std::map<std::string, protocol::QuestionsView>& questions() const { return questions_; }
  const std::map<std::string, protocol::PollsView>& polls() const { return polls_; }
  /// To the messages of the room one is in, by topic.
  const std::map<std::string, KnownReactions>& reactions() const { return reactions_; }
  /// Who takes part by voice, by topic; nothing: nobody was named.
  const std::map<std::string, protocol::VoiceMembers>& voices() const { return voices_; }
  /// With which this tab takes part by voice, as far as it knows.
  std::optional<std::uint64_t> seat() const { return seat_; }
  /// Offers the media server what it sends, anew where it did so before.
  void send_voice();
  /// For moderators.
  const std::optional<protocol::StaffView>& staff() const { return staff_; }
  /// Of the room one is in, where those inside let people in; moderators know all.
  const std::vector<protocol::Knock>& knocks() const { return staff_ ? staff_->knocks : knocks_; }
  const std::vector<protocol::Knock>& knocks_inside() const { return knocks_; }
  const std::map<RoomId, protocol::RoomCount>& counts() const { return counts_; }
  std::optional<std::uint64_t> here() const { return here_; }
  const protocol::ConversationView* conversation() const {
    return conversation_ ? &*conversation_->conversation : nullptr;
  }
  std::optional<campus::PlacedAvatar> own_avatar() const;
  /// Whose avatars it was told of and not that they left.
  std::set<PersonId> people_seen() const;
  /// How many stand on the campus in all.
  std::uint64_t crowd() const;
  bool wants_positions() const { return rate_ != protocol::Rate::list; }

  // FarEnd
  void arrived(const protocol::ServerFrame& frame) override;
  void arrived_positions(const std::string& bytes) override;
  void ended(std::uint16_t code) override;

 private:
  struct Open {
    protocol::CommandFrame frame;
    std::optional<Time> again_at;  // refused for now
  };

  struct Repeated {
    bool has_other_content = false;
  };

  std::uint32_t send(protocol::Command command);
  void say(const protocol::CommandFrame& frame);
  void disconnected();
  void answered(const protocol::ReplyFrame& reply);
  void refused(const protocol::RefusalFrame& refusal);
  void read(const protocol::Record& record);
  void read(const protocol::Live& live);
  void read_tally(const protocol::Live& live);
  void read_voice(const protocol::Live& live);
  void beat_voice();
  void ask_for_reactions();
  void read_negotiation(const protocol::VoiceNegotiated& said);
  bool negotiate(protocol::VoiceWay way, std::int32_t link, protocol::VoiceSignalKind kind, std::string text);
  void opened(const protocol::TopicOpened& opened);
  void read_history(const protocol::HistoryPage& asked, const std::string& ok);
  bool is_desk(const std::string& topic) const;
  void expect(int law, bool holds, const std::string& sentence);

  session::Credential session_;
  std::string id_;
  const SimClock& clock_;
  Findings& findings_;

  SimLine* line_ = nullptr;
  bool is_welcome_ = false;
  std::optional<std::uint16_t> last_end_;
  Time said_at_;
  std::uint32_t last_n_ = 0;
  std::uint32_t hello_n_ = 0;
  std::map<std::uint32_t, Open> open_;
  std::deque<protocol::CommandFrame> answered_;  // the newest
  std::map<std::uint32_t, Repeated> repeated_;   // on this line

  std::map<std::string, Cursor> cursors_;
  std::optional<protocol::ConveningView> convening_;
  std::optional<protocol::InboxView> inbox_;
  std::map<std::string, RoomTalk> talks_;
  std::map<std::string, std::optional<protocol::BreakoutsView>> breakouts_;  // by topic
  std::map<std::string, std::optional<protocol::PairingView>> pairings_;     // by topic
  std::map<std::string, std::optional<protocol::StageView>> stages_;         // by topic
  std::map<std::string, protocol::QuestionsView> questions_;
  std::map<std::string, protocol::PollsView> polls_;
  std::map<std::string, KnownReactions> reactions_;
  std::optional<protocol::StaffView> staff_;
  std::vector<protocol::Knock> knocks_;  // of the room one is in
  std::map<std::string, std::uint64_t> views_until_;
  std::optional<protocol::DeskView> desk_;
  std::optional<protocol::CaptionsView> captions_;  // of the room one is in
  std::optional<protocol::BoardView> board_;        // of the room one is in
  std::vector<protocol::Sheet> sheets_;             // of the room one is in
  std::optional<std::vector<protocol::Tool>> tools_;
  std::map<std::string, protocol::VoiceMembers> voices_;
  std::optional<std::uint64_t> seat_;
  /// Of that seat's connections to the media server.
  struct Carriage {
    std::int32_t sending_link = 0;
    std::int32_t receiving_link = 1;
    bool offers = false;  // these are to be said at the next beat
    bool answers = false;
    bool asks_anew = false;
  } carriage_;
  Time voice_said_at_;
  std::map<RoomId, protocol::RoomCount> counts_;
  std::optional<std::uint64_t> here_;
  protocol::Rate rate_ = protocol::Rate::full;
  std::optional<protocol::TopicOpened> conversation_;  // the view in it moves on with the events
  std::map<int, campus::PlacedAvatar> avatars_;
  std::map<int, PersonId> owners_;                       // of slots
  std::map<std::pair<int, int>, std::uint64_t> crowds_;  // by cell
};

}  // namespace convene::simulation
