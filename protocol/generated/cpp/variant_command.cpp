// Members of the variant Command of messages.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/messages.hpp"

#include <utility>

namespace convene::protocol {

Command::Command() = default;
Command::Command(const Command& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;
Command::Command(Hello content) : variant(std::in_place_index<0>, std::move(content)) {}
Command::Command(Ping content) : variant(std::in_place_index<1>, std::move(content)) {}
Command::Command(RateSet content) : variant(std::in_place_index<2>, std::move(content)) {}
Command::Command(LinkMint content) : variant(std::in_place_index<3>, std::move(content)) {}
Command::Command(LinkExchange content) : variant(std::in_place_index<4>, std::move(content)) {}
Command::Command(PersonRegister content) : variant(std::in_place_index<5>, std::move(content)) {}
Command::Command(CookieRevoke content) : variant(std::in_place_index<6>, std::move(content)) {}
Command::Command(AccessRevoke content) : variant(std::in_place_index<7>, std::move(content)) {}
Command::Command(AffinityPreview content) : variant(std::in_place_index<8>, std::move(content)) {}
Command::Command(AffinityPeople content) : variant(std::in_place_index<9>, std::move(content)) {}
Command::Command(AffinityOpen content) : variant(std::in_place_index<10>, std::move(content)) {}
Command::Command(AffinityReform content) : variant(std::in_place_index<11>, std::move(content)) {}
Command::Command(AffinityClose content) : variant(std::in_place_index<12>, std::move(content)) {}
Command::Command(AffinityChoose content) : variant(std::in_place_index<13>, std::move(content)) {}
Command::Command(AffinityFacilitate content) : variant(std::in_place_index<14>, std::move(content)) {}
Command::Command(AnnouncementMake content) : variant(std::in_place_index<15>, std::move(content)) {}
Command::Command(AnnouncementWithdraw content) : variant(std::in_place_index<16>, std::move(content)) {}
Command::Command(AttendancePage content) : variant(std::in_place_index<17>, std::move(content)) {}
Command::Command(BreakoutPrepare content) : variant(std::in_place_index<18>, std::move(content)) {}
Command::Command(BreakoutAdd content) : variant(std::in_place_index<19>, std::move(content)) {}
Command::Command(BreakoutFill content) : variant(std::in_place_index<20>, std::move(content)) {}
Command::Command(BreakoutPlace content) : variant(std::in_place_index<21>, std::move(content)) {}
Command::Command(BreakoutOpen content) : variant(std::in_place_index<22>, std::move(content)) {}
Command::Command(BreakoutExtend content) : variant(std::in_place_index<23>, std::move(content)) {}
Command::Command(BreakoutTell content) : variant(std::in_place_index<24>, std::move(content)) {}
Command::Command(BreakoutRecall content) : variant(std::in_place_index<25>, std::move(content)) {}
Command::Command(HelpAsk content) : variant(std::in_place_index<26>, std::move(content)) {}
Command::Command(HelpAnswer content) : variant(std::in_place_index<27>, std::move(content)) {}
Command::Command(BreakoutNote content) : variant(std::in_place_index<28>, std::move(content)) {}
Command::Command(CaptionAppoint content) : variant(std::in_place_index<29>, std::move(content)) {}
Command::Command(CaptionDismiss content) : variant(std::in_place_index<30>, std::move(content)) {}
Command::Command(CaptionLink content) : variant(std::in_place_index<31>, std::move(content)) {}
Command::Command(CaptionSay content) : variant(std::in_place_index<32>, std::move(content)) {}
Command::Command(CaptionIngest content) : variant(std::in_place_index<33>, std::move(content)) {}
Command::Command(ChatPost content) : variant(std::in_place_index<34>, std::move(content)) {}
Command::Command(ChatEdit content) : variant(std::in_place_index<35>, std::move(content)) {}
Command::Command(ChatDelete content) : variant(std::in_place_index<36>, std::move(content)) {}
Command::Command(HistoryPage content) : variant(std::in_place_index<37>, std::move(content)) {}
Command::Command(ChatType content) : variant(std::in_place_index<38>, std::move(content)) {}
Command::Command(ConveningCreate content) : variant(std::in_place_index<39>, std::move(content)) {}
Command::Command(ProgrammePublish content) : variant(std::in_place_index<40>, std::move(content)) {}
Command::Command(CampusPublish content) : variant(std::in_place_index<41>, std::move(content)) {}
Command::Command(AvailabilitySet content) : variant(std::in_place_index<42>, std::move(content)) {}
Command::Command(ConversationInvite content) : variant(std::in_place_index<43>, std::move(content)) {}
Command::Command(ConversationAnswer content) : variant(std::in_place_index<44>, std::move(content)) {}
Command::Command(ConversationJoin content) : variant(std::in_place_index<45>, std::move(content)) {}
Command::Command(ConversationLock content) : variant(std::in_place_index<46>, std::move(content)) {}
Command::Command(DirectPost content) : variant(std::in_place_index<47>, std::move(content)) {}
Command::Command(ReadMark content) : variant(std::in_place_index<48>, std::move(content)) {}
Command::Command(PersonErase content) : variant(std::in_place_index<49>, std::move(content)) {}
Command::Command(PersonMute content) : variant(std::in_place_index<50>, std::move(content)) {}
Command::Command(PersonUnmute content) : variant(std::in_place_index<51>, std::move(content)) {}
Command::Command(PersonRemove content) : variant(std::in_place_index<52>, std::move(content)) {}
Command::Command(PersonRestore content) : variant(std::in_place_index<53>, std::move(content)) {}
Command::Command(RoleGrant content) : variant(std::in_place_index<54>, std::move(content)) {}
Command::Command(PersonNudge content) : variant(std::in_place_index<55>, std::move(content)) {}
Command::Command(RoomForbid content) : variant(std::in_place_index<56>, std::move(content)) {}
Command::Command(RoomAllow content) : variant(std::in_place_index<57>, std::move(content)) {}
Command::Command(PersonProtect content) : variant(std::in_place_index<58>, std::move(content)) {}
Command::Command(PersonBlock content) : variant(std::in_place_index<59>, std::move(content)) {}
Command::Command(HelperName content) : variant(std::in_place_index<60>, std::move(content)) {}
Command::Command(OfficeRule content) : variant(std::in_place_index<61>, std::move(content)) {}
Command::Command(OfficeOpen content) : variant(std::in_place_index<62>, std::move(content)) {}
Command::Command(OfficePause content) : variant(std::in_place_index<63>, std::move(content)) {}
Command::Command(OfficeClose content) : variant(std::in_place_index<64>, std::move(content)) {}
Command::Command(OfficeJoin content) : variant(std::in_place_index<65>, std::move(content)) {}
Command::Command(OfficeLeave content) : variant(std::in_place_index<66>, std::move(content)) {}
Command::Command(OfficeCall content) : variant(std::in_place_index<67>, std::move(content)) {}
Command::Command(OfficeAnswer content) : variant(std::in_place_index<68>, std::move(content)) {}
Command::Command(OfficeFinish content) : variant(std::in_place_index<69>, std::move(content)) {}
Command::Command(OfficeHand content) : variant(std::in_place_index<70>, std::move(content)) {}
Command::Command(SlotOffer content) : variant(std::in_place_index<71>, std::move(content)) {}
Command::Command(SlotWithdraw content) : variant(std::in_place_index<72>, std::move(content)) {}
Command::Command(SlotBook content) : variant(std::in_place_index<73>, std::move(content)) {}
Command::Command(SlotFree content) : variant(std::in_place_index<74>, std::move(content)) {}
Command::Command(ProfileEdit content) : variant(std::in_place_index<75>, std::move(content)) {}
Command::Command(PeoplePage content) : variant(std::in_place_index<76>, std::move(content)) {}
Command::Command(PollDraft content) : variant(std::in_place_index<77>, std::move(content)) {}
Command::Command(PollOpen content) : variant(std::in_place_index<78>, std::move(content)) {}
Command::Command(PollVote content) : variant(std::in_place_index<79>, std::move(content)) {}
Command::Command(PollClose content) : variant(std::in_place_index<80>, std::move(content)) {}
Command::Command(PollDiscard content) : variant(std::in_place_index<81>, std::move(content)) {}
Command::Command(WalkTo content) : variant(std::in_place_index<82>, std::move(content)) {}
Command::Command(WalkBeside content) : variant(std::in_place_index<83>, std::move(content)) {}
Command::Command(WalkInto content) : variant(std::in_place_index<84>, std::move(content)) {}
Command::Command(WalkMap content) : variant(std::in_place_index<85>, std::move(content)) {}
Command::Command(WalkHead content) : variant(std::in_place_index<86>, std::move(content)) {}
Command::Command(QuestionAsk content) : variant(std::in_place_index<87>, std::move(content)) {}
Command::Command(QuestionWithdraw content) : variant(std::in_place_index<88>, std::move(content)) {}
Command::Command(QuestionVote content) : variant(std::in_place_index<89>, std::move(content)) {}
Command::Command(QuestionRule content) : variant(std::in_place_index<90>, std::move(content)) {}
Command::Command(QuestionApprove content) : variant(std::in_place_index<91>, std::move(content)) {}
Command::Command(QuestionDismiss content) : variant(std::in_place_index<92>, std::move(content)) {}
Command::Command(QuestionPin content) : variant(std::in_place_index<93>, std::move(content)) {}
Command::Command(QuestionMark content) : variant(std::in_place_index<94>, std::move(content)) {}
Command::Command(RehearsalAdmit content) : variant(std::in_place_index<95>, std::move(content)) {}
Command::Command(RehearsalSweep content) : variant(std::in_place_index<96>, std::move(content)) {}
Command::Command(ReportSend content) : variant(std::in_place_index<97>, std::move(content)) {}
Command::Command(ReportRead content) : variant(std::in_place_index<98>, std::move(content)) {}
Command::Command(ReportTake content) : variant(std::in_place_index<99>, std::move(content)) {}
Command::Command(ReportDismiss content) : variant(std::in_place_index<100>, std::move(content)) {}
Command::Command(AppealSend content) : variant(std::in_place_index<101>, std::move(content)) {}
Command::Command(AppealAnswer content) : variant(std::in_place_index<102>, std::move(content)) {}
Command::Command(RoomOpen content) : variant(std::in_place_index<103>, std::move(content)) {}
Command::Command(RoomEnter content) : variant(std::in_place_index<104>, std::move(content)) {}
Command::Command(RoomLeave content) : variant(std::in_place_index<105>, std::move(content)) {}
Command::Command(RoomRule content) : variant(std::in_place_index<106>, std::move(content)) {}
Command::Command(RoomWait content) : variant(std::in_place_index<107>, std::move(content)) {}
Command::Command(RoomKnock content) : variant(std::in_place_index<108>, std::move(content)) {}
Command::Command(RoomAdmit content) : variant(std::in_place_index<109>, std::move(content)) {}
Command::Command(RoomRefuse content) : variant(std::in_place_index<110>, std::move(content)) {}
Command::Command(SlidesAdd content) : variant(std::in_place_index<111>, std::move(content)) {}
Command::Command(SlidesShow content) : variant(std::in_place_index<112>, std::move(content)) {}
Command::Command(SlidesTurn content) : variant(std::in_place_index<113>, std::move(content)) {}
Command::Command(SlidesHide content) : variant(std::in_place_index<114>, std::move(content)) {}
Command::Command(SlidesWithdraw content) : variant(std::in_place_index<115>, std::move(content)) {}
Command::Command(StageOpen content) : variant(std::in_place_index<116>, std::move(content)) {}
Command::Command(StageStart content) : variant(std::in_place_index<117>, std::move(content)) {}
Command::Command(StageEnd content) : variant(std::in_place_index<118>, std::move(content)) {}
Command::Command(HandRaise content) : variant(std::in_place_index<119>, std::move(content)) {}
Command::Command(HandLower content) : variant(std::in_place_index<120>, std::move(content)) {}
Command::Command(HandClear content) : variant(std::in_place_index<121>, std::move(content)) {}
Command::Command(HandAdvance content) : variant(std::in_place_index<122>, std::move(content)) {}
Command::Command(FloorGive content) : variant(std::in_place_index<123>, std::move(content)) {}
Command::Command(FloorTake content) : variant(std::in_place_index<124>, std::move(content)) {}
Command::Command(SpeakerAppoint content) : variant(std::in_place_index<125>, std::move(content)) {}
Command::Command(SpeakerDismiss content) : variant(std::in_place_index<126>, std::move(content)) {}
Command::Command(SpeakerReady content) : variant(std::in_place_index<127>, std::move(content)) {}
Command::Command(TimerStart content) : variant(std::in_place_index<128>, std::move(content)) {}
Command::Command(TimerExtend content) : variant(std::in_place_index<129>, std::move(content)) {}
Command::Command(TimerStop content) : variant(std::in_place_index<130>, std::move(content)) {}
Command::Command(ReactionSend content) : variant(std::in_place_index<131>, std::move(content)) {}
Command::Command(VoiceJoin content) : variant(std::in_place_index<132>, std::move(content)) {}
Command::Command(VoiceSet content) : variant(std::in_place_index<133>, std::move(content)) {}
Command::Command(VoiceLeave content) : variant(std::in_place_index<134>, std::move(content)) {}
Command::Command(VoiceSignal content) : variant(std::in_place_index<135>, std::move(content)) {}
Command::Command(VoiceNegotiate content) : variant(std::in_place_index<136>, std::move(content)) {}
Command::Command(VoiceMute content) : variant(std::in_place_index<137>, std::move(content)) {}
Command::Command(VoiceUnmute content) : variant(std::in_place_index<138>, std::move(content)) {}
bool Command::operator==(const Command& other) const {
  return static_cast<const variant&>(*this) == static_cast<const variant&>(other);
}

}  // namespace convene::protocol
