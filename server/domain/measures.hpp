// What moderators did to people, and the one appeal that each of them has to another moderator.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Measure {
  MeasureId id;
  protocol::MeasureKind kind{};
  PersonId person;
  PersonId by;  // none: the server
  std::string why;
  Time at;
  std::optional<Time> until;
  std::optional<RoomId> room;
  std::optional<ReportId> report;
  bool is_lifted = false;  // or another one has taken its place
  std::optional<protocol::AppealStage> appeal;
  std::string text;  // of the appeal
  Time appealed;
  std::uint64_t appeal_sequence = 0;
  std::optional<std::string> answer;
};

class Measures {
 public:
  const Measure* find(MeasureId id) const;
  Measure* find(MeasureId id);
  void add(Measure measure);
  /// All of this kind that stand against the person, of one room or of any.
  void lift(PersonId person, protocol::MeasureKind kind, std::optional<RoomId> room = {});
  /// In the order in which they were taken.
  const std::vector<MeasureId>& against(PersonId person) const;
  /// The newest of the kind that stands.
  const Measure* standing(PersonId person, protocol::MeasureKind kind) const;
  /// Of one who is erased: no word to them and none by them. One who is swept goes altogether.
  void silence(PersonId person);
  void forget(PersonId person);
  const std::map<MeasureId, Measure>& all() const { return measures_; }

 private:
  std::map<MeasureId, Measure> measures_;
  std::map<PersonId, std::vector<MeasureId>> by_person_;
};

std::vector<protocol::AppealView> view_of_appeals(const Convening& state);
protocol::OwnMeasure view_of_measure(const Measure& measure);
/// What was done to the person, the newest first.
std::vector<protocol::OwnMeasure> measures_of(const Convening& state, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::AppealSend& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AppealAnswer& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::AppealSent& event);
void fold(Convening& state, const Entry& entry, const protocol::AppealAnswered& event);
// These only tell; the entries in the person's inbox have changed the measure.
void fold(Convening& state, const Entry& entry, const protocol::AppealMade& event);
void fold(Convening& state, const Entry& entry, const protocol::AppealSettled& event);

}  // namespace convene::domain
