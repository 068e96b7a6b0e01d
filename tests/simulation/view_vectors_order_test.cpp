// Views of moderation, of office hours and of affinity rooms (view_vectors.hpp).
#include "simulation/view_vectors.hpp"

namespace convene::simulation {
namespace {

TEST_F(ViewVectors, OfNotices) {
  come({&ann, &bea, &cem, &dan});
  const std::string topic = domain::topic::of_inbox(cem.person());
  news(topic);
  const auto view = [&] { return protocol::encode_as(domain::view_of_inbox(state(), cem.person())); };
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  const auto newest = [&] { return domain::measures_of(state(), cem.person()).front().measure; };
  told(cem, protocol::ReportSend{dan.person(), protocol::ReportReason::insult, "Twice now.", {}, {}});
  told(bea, protocol::ReportDismiss{ReportId{domain::view_of_reports(state()).front().report}, "A joke."});
  told(bea, protocol::PersonNudge{cem.person(), "Mind the tone.", {}});
  told(bea, protocol::PersonMute{cem.person(), 5, "Please pause.", {}});
  told(bea, protocol::PersonMute{cem.person(), 10, "Again.", {}});
  told(cem, protocol::AppealSend{newest(), "It was not me."});
  told(bea, protocol::RoomForbid{cem.person(), library, "Shouting.", {}});
  const MeasureId mute = domain::view_of_appeals(state()).front().measure;
  happens(ann, protocol::AppealAnswer{mute, true, "A mistake."});
  told(bea, protocol::RoomAllow{cem.person(), library});
  told(cem, protocol::PersonBlock{dan.person(), true});
  told(cem, protocol::PersonBlock{bea.person(), true});
  told(cem, protocol::PersonBlock{dan.person(), false});
  told(bea, protocol::RoomRule{library, {0, false, true}});
  told(cem, protocol::RoomKnock{library, true});
  told(bea, protocol::RoomRefuse{library, cem.person(), "In an hour."});
  happens(ann, protocol::PersonProtect{cem.person(), true});
  add_news(topic, events);
  keep("notices", topic, before, events, view());
}

TEST_F(ViewVectors, OfWhatWaitsForModerators) {
  come({&bea, &cem, &dan});
  const std::string topic = "staff";
  happens(bea, protocol::RoomRule{library, {30, true, true}});
  happens(dan, protocol::RoomKnock{library, true});
  news(topic);
  const auto view = [&] {
    return protocol::encode_as(protocol::StaffView{domain::view_of_reports(state()), domain::view_of_appeals(state()),
                                                   domain::view_of_knocks(state())});
  };
  const std::string before = view();
  happens(cem, protocol::ReportSend{dan.person(), protocol::ReportReason::insult, "", {}, {}});
  happens(dan, protocol::ReportSend{cem.person(), protocol::ReportReason::spam, "", {}, {}});
  happens(cem, protocol::RoomKnock{library, true});
  happens(bea, protocol::ReportTake{domain::view_of_reports(state()).front().report, true});
  happens(bea, protocol::ReportTake{domain::view_of_reports(state()).back().report, true});
  happens(bea, protocol::ReportTake{domain::view_of_reports(state()).back().report, false});
  happens(bea, protocol::PersonMute{cem.person(), 5, "Please pause.", domain::view_of_reports(state()).back().report});
  happens(cem, protocol::AppealSend{domain::measures_of(state(), cem.person()).front().measure, "It was not me."});
  happens(bea, protocol::RoomAdmit{library, dan.person()});
  const auto events = news(topic);
  keep("staff", topic, before, events, view());
}

/// Everything that changes desks, told to everybody.
TEST_F(ViewVectors, OfOffices) {
  come({&bea, &cem, &dan, &eve});
  const std::string topic = "convening";
  const auto view = [&] { return protocol::encode_as(domain::view_of_convening(state())); };
  news(topic);
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(bea, protocol::HelperName{cem.person(), protocol::HelperKind::professional});
  told(bea, protocol::HelperName{dan.person(), protocol::HelperKind::peer});
  told(bea, protocol::OfficeRule{true});
  told(cem, protocol::OfficeOpen{"Action plans", true});
  told(bea, protocol::OfficeOpen{"Budgets", true});
  const OfficeId first = state().offices.of_helper(cem.person())->id;
  const OfficeId second = state().offices.of_helper(bea.person())->id;
  told(dan, protocol::OfficeJoin{first, "My goals"});
  told(eve, protocol::OfficeJoin{second, ""});
  told(bea, protocol::OfficeCall{second});
  const TicketId ticket = state().offices.find(first)->waiting(dan.person())->id;
  told(cem, protocol::OfficeHand{first, ticket, second});
  told(bea, protocol::OfficePause{second, true});
  told(bea, protocol::OfficePause{second, false});
  told(bea, protocol::OfficeCall{second});
  told(dan, protocol::OfficeAnswer{second, true});
  const Time hour = world.clock().outside() + std::chrono::hours(1);
  told(cem, protocol::SlotOffer{first, hour, 20, 3});
  const SlotId slot = state().offices.find(first)->slots[1].id;
  told(eve, protocol::SlotBook{slot});
  told(eve, protocol::SlotFree{slot});
  told(dan, protocol::SlotBook{slot});
  told(cem, protocol::SlotWithdraw{state().offices.find(first)->slots[0].id});
  told(cem, protocol::OfficeOpen{"Plans and budgets", true});
  told(bea, protocol::HelperName{dan.person(), {}});
  const std::string busy = view();
  keep("offices", topic, before, events, busy);
  events.clear();
  told(bea, protocol::OfficeFinish{second});
  told(bea, protocol::OfficeCall{second});
  told(bea, protocol::OfficeClose{second});
  told(bea, protocol::HelperName{cem.person(), {}});
  keep("offices_end", topic, busy, events, view());
}

TEST_F(ViewVectors, OfAffinityRooms) {
  come({&bea, &cem, &dan, &eve});
  const std::string topic = "convening";
  const std::string inbox = domain::topic::of_inbox(cem.person());
  happens(bea, protocol::HelperName{cem.person(), protocol::HelperKind::professional});
  happens(cem, protocol::OfficeOpen{"Action plans", true});
  const OfficeId office = state().offices.of_helper(cem.person())->id;
  const auto view = [&] { return protocol::encode_as(domain::view_of_convening(state())); };
  const auto own = [&] { return protocol::encode_as(domain::view_of_inbox(state(), cem.person())); };
  news(topic);
  news(inbox);
  const std::string before = view();
  const std::string own_before = own();
  std::vector<std::string> events;
  std::vector<std::string> own_events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
    add_news(inbox, own_events);
  };
  protocol::AffinityRule rule{protocol::AffinityBy::role, 2, 3, {}, "Everybody else", {}};
  told(bea, protocol::AffinityOpen{"Debrief", rule, {}});
  const domain::AffinitySet& set = state().affinities.all().begin()->second;
  const RoomId room = set.seats.at(cem.person()).room;
  told(cem, protocol::AffinityFacilitate{room, cem.person()});
  told(cem, protocol::AffinityChoose{set.id, {}});
  told(dan, protocol::OfficeJoin{office, "My goals"});
  told(bea, protocol::AffinityReform{set.id, 2, 12});
  told(cem, protocol::AffinityChoose{set.id, set.rooms.front().open ? set.rooms.front().room : set.rooms.back().room});
  rule.by = protocol::AffinityBy::region;
  told(bea, protocol::AffinityOpen{"Regions", rule, {}});
  told(bea, protocol::AffinityFacilitate{room, {}});
  told(bea, protocol::AffinityClose{set.id});
  keep("affinity", topic, before, events, view());
  keep("affinity_inbox", inbox, own_before, own_events, own());
}

}  // namespace
}  // namespace convene::simulation
