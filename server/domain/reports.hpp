// Reports of people and messages, from being sent to being settled, with what was said around the message. All
// moderators see that there is a report; what it says is read by those alone whom it is not about.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"
#include "domain/presence.hpp"

namespace convene::domain {

struct Convening;

struct Report {
  /// A message as it stood then.
  struct Line {
    PersonId author;
    Time at;
    std::string text;
    bool is_reported = false;
    bool is_unrecorded = false;
  };
  /// The message that it is about.
  struct Place {
    std::string topic;
    std::uint64_t offset = 0;
    std::vector<std::uint64_t> around;  // in a room: the messages of the snapshot, the reported one among them
    std::uint64_t end = 0;              // what was said later is not of the snapshot
  };

  ReportId id;
  PersonId by;
  PersonId about;
  protocol::ReportReason reason{};
  std::string words;
  std::optional<Place> place;
  Time made;
  PersonId taken_by;
  bool is_settled = false;
  bool is_gathered = false;
  std::vector<Line> lines;
};

class Reports {
 public:
  const Report* find(ReportId id) const;
  Report* find(ReportId id);
  void add(Report report);
  /// The newest of those settled are kept.
  void settle(ReportId id);
  void gathered(ReportId id);
  /// Of one who is erased: no word by them, and no report about them.
  void forget(PersonId person);
  /// The oldest whose snapshot is still to be taken.
  const Report* to_gather() const;
  std::size_t open_count() const { return open_.size(); }
  std::size_t open_count(PersonId by) const;
  const std::map<ReportId, Report>& all() const { return reports_; }

 private:
  std::map<ReportId, Report> reports_;
  std::set<ReportId> open_;
  std::set<ReportId> ungathered_;
};

/// Why the actor may not act on this report now; nothing where none is named.
std::optional<Refusal> refuse_report(const Convening& state, const Actor& actor, std::optional<ReportId> report);
/// The entries by which a report does not wait any more; none where none is named.
std::vector<Draft> settle(const Convening& state, PersonId author, std::optional<ReportId> report);

/// The snapshot, from these entries of the journal; what is not of it is passed by.
Accepted keep(const Convening& state, const Report& report, const std::vector<Entry>& entries);

std::vector<protocol::ReportView> view_of_reports(const Convening& state);
/// What the person reported, the newest first.
std::vector<protocol::OwnReport> reports_of(const Convening& state, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::ReportSend& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ReportTake& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ReportDismiss& command,
                const Context& context);

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::ReportRead& query, Time now);

void fold(Convening& state, const Entry& entry, const protocol::ReportSent& event);
void fold(Convening& state, const Entry& entry, const protocol::ReportKept& event);
void fold(Convening& state, const Entry& entry, const protocol::ReportGathered& event);
void fold(Convening& state, const Entry& entry, const protocol::ReportTaken& event);
void fold(Convening& state, const Entry& entry, const protocol::ReportSettled& event);
void fold(Convening& state, const Entry& entry, const protocol::ReportAnswered& event);
// This only tells: the entry in the reporter's inbox has made the report.
void fold(Convening& state, const Entry& entry, const protocol::ReportMade& event);

}  // namespace convene::domain
