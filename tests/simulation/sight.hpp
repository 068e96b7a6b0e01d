// What one connection has been shown: every frame is judged at the moment at which the server gives it away, against
// what the journal durably holds at that moment (laws 1 to 4, 6 and 10).
#pragma once

#include <map>
#include <string>

#include "protocol/generated/cpp/limits.hpp"
#include "simulation/chronicle.hpp"

namespace convene::simulation {

class Sight {
 public:
  Sight(PersonId person, std::string client, const Chronicle& chronicle, const std::string& epoch, Findings& findings);

  /// The server is given a command of this connection, in this text.
  void heard(const protocol::CommandFrame& frame, const std::string& text);
  /// The server gives a frame away.
  void shown(const protocol::ServerFrame& frame);
  void shown_positions(const std::string& bytes);
  /// The server closes.
  void closing(std::uint16_t code, bool has_lagged, Milliseconds silence);

  bool is_greeted() const { return is_greeted_; }

 private:
  struct Asked {
    protocol::Command command;
    std::uint64_t digest = 0;
    std::uint64_t durable = 0;  // what the journal held at that moment: an answer is given of this state or a later one
  };

  void shown_reply(const protocol::ReplyFrame& reply);
  void shown_refusal(const protocol::RefusalFrame& refusal);
  void shown_records(const protocol::RecordsFrame& frame);
  void shown_live(const protocol::Live& live);
  void shown_tally(const protocol::Live& live);
  void shown_voice(const protocol::Live& live);
  void judge_questions(const std::string& topic, const protocol::QuestionsView& view);
  void judge_polls(const protocol::PollsView& view);
  void judge_reactions(const protocol::MessageTally& tally);
  void judge_count(PollId poll, std::uint64_t voters, bool has_counts);
  void shown_opening(const protocol::TopicOpened& opened);
  void shown_history(const protocol::HistoryPage& asked, const std::string& ok);
  void shown_people(const std::string& ok);
  void shown_own(const Asked& asked, const std::string& ok);
  void judge_answers(const Asked& asked, const protocol::StepAnswers& query, const std::string& ok);
  void judge_sheet(const Asked& asked, const std::string& ok);
  void judge_report(const Asked& asked, const protocol::ReportRead& read);
  void welcomed(const Asked& asked, const std::string& ok);
  void judge_applied(std::uint32_t n, const Asked& asked, const std::string& ok);
  void judge_idle(const Asked& asked);

  /// Durable, readable by this person, and as it stood or stands.
  void judge(const protocol::Record& record);
  void judge_name(PersonId person, const std::string& name);
  void expect(int law, bool holds, const std::string& sentence);

  /// Whether it was so for the person at any moment since this connection could know.
  template <class Condition>
  bool held_since(std::uint64_t sequence, Condition condition) const {
    return chronicle_.held_since(person_, sequence, condition);
  }

  PersonId person_;
  std::string client_;
  const Chronicle& chronicle_;
  std::string epoch_;
  Findings& findings_;
  std::size_t voices_max_ = protocol::limits::media_server_people;  // until it is told what carries them
  std::uint64_t durable_at_start_;
  std::size_t unreadable_ = 0;  // frames
  std::string frame_;           // what is judged, for people
  bool is_greeted_ = false;
  bool is_closing_ = false;
  std::map<std::uint32_t, Asked> asked_;
  std::map<std::string, std::uint64_t> cursors_;        // as the hello had them
  std::map<std::string, std::uint64_t> next_by_topic_;  // topics that are open
  std::set<int> slots_;                                 // introduced
};

}  // namespace convene::simulation
