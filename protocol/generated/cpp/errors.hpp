// Every refusal and every close code: what happened, and what to do about it.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace convene::protocol {

enum class ErrorCode {
  /// This message could not be read.
  malformed,
  /// This server does not know that command.
  unknown_command,
  /// A field is missing or out of its bounds.
  field_invalid,
  /// Say hello before anything else.
  not_greeted,
  /// This connection has said hello already.
  already_greeted,
  /// This server speaks another version of the protocol.
  version_unsupported,
  /// You are not signed in, or no longer.
  signed_out,
  /// Your role does not allow this.
  not_allowed,
  /// You are not in that room.
  not_in_room,
  /// Only its author may change that.
  not_yours,
  /// A moderator has muted you.
  muted,
  /// There is no such room.
  room_unknown,
  /// The room is full.
  room_full,
  /// They do not want to be disturbed now.
  do_not_disturb,
  /// They are in a conversation already.
  in_conversation,
  /// There is no conversation to do that with.
  not_in_conversation,
  /// That conversation is locked.
  conversation_locked,
  /// That invitation is no longer open.
  invitation_unknown,
  /// There is no such person here.
  person_unknown,
  /// That is a simulated person of a rehearsal.
  simulated,
  /// The last rehearsal is still being swept.
  sweeping,
  /// There is no such message.
  message_unknown,
  /// That message was deleted.
  message_deleted,
  /// You cannot do that to yourself.
  not_yourself,
  /// You cannot do that to someone of your own or a higher role.
  outranked,
  /// This sign-in link does not work, or no longer.
  link_invalid,
  /// This convening is not open for registration.
  registration_closed,
  /// A name is needed.
  name_needed,
  /// This convening has no campus map yet.
  no_campus,
  /// There is no way to that place.
  out_of_reach,
  /// Breakout rooms are open here already.
  breakouts_open,
  /// You were not asked to write the captions here.
  not_captioner,
  /// There are no breakout rooms here, or they are not open.
  breakouts_missing,
  /// You have no place in that breakout room.
  not_invited,
  /// Pairing goes on here already.
  pairing_open,
  /// No pairing goes on here, or no round of it.
  pairing_missing,
  /// Nobody is here who could meet somebody new.
  nobody_to_pair,
  /// You host a table already.
  table_yours,
  /// Nothing is going on on this stage.
  stage_closed,
  /// No more hands can be up at once.
  hands_full,
  /// They are not in this room.
  not_here,
  /// You are not a speaker of this session.
  not_speaker,
  /// You do not present here.
  not_presenter,
  /// There are no such slides, or not any more.
  slides_unknown,
  /// Those slides are not shown now.
  slides_hidden,
  /// There is no timer here.
  timer_missing,
  /// Nothing of a room off the record is shown to the public.
  off_record,
  /// Phones in the hall take part at this address no longer.
  hall_closed,
  /// That code does not work, or not any more.
  code_invalid,
  /// You are not checked in in the hall.
  not_arrived,
  /// That question is not open, or not any more.
  question_unknown,
  /// One asks with one's name in this room.
  anonymous_refused,
  /// There is no such poll.
  poll_unknown,
  /// That poll was opened already.
  poll_opened,
  /// That poll is not open.
  poll_closed,
  /// As many as can talk together here do so already.
  voice_full,
  /// This tab does not take part by voice, or not any more.
  voice_elsewhere,
  /// You and they do not take part by voice in the same place.
  voice_apart,
  /// Sound and pictures cannot be carried at the moment.
  media_away,
  /// There is no such report.
  report_unknown,
  /// That report is settled already.
  report_settled,
  /// Another moderator looks at that report.
  report_taken,
  /// You cannot decide about what concerns you or what you did.
  concerns_you,
  /// They are the last organiser.
  last_organiser,
  /// There is nothing of the kind to appeal against.
  measure_unknown,
  /// You have appealed against this already.
  appeal_spent,
  /// That appeal does not wait any more.
  appeal_unknown,
  /// It was not delivered.
  not_delivered,
  /// You have blocked them.
  you_blocked,
  /// Private messages and invitations are closed for you.
  private_closed,
  /// This room is in slow mode.
  slow_mode,
  /// Only moderators write in this room now.
  chat_locked,
  /// That room is locked.
  room_locked,
  /// You can go into that room.
  room_open,
  /// A moderator sent you out of that room.
  room_forbidden,
  /// That room is for others.
  room_not_for_you,
  /// The session in that room is in the hall only.
  session_in_hall,
  /// They do not wait at that door any more.
  knock_unknown,
  /// That room is closed.
  room_closed,
  /// Those affinity rooms are not open, or not any more.
  affinity_unknown,
  /// You are not a helper here.
  not_helper,
  /// There is no such desk.
  office_unknown,
  /// That desk is closed.
  office_closed,
  /// You wait at a desk already.
  waiting_already,
  /// They do not wait there, or are not called.
  not_waiting,
  /// Somebody is being helped there, or called.
  helping_already,
  /// Nobody waits there or is being helped.
  nobody_waits,
  /// That room is for the helper and whoever's turn it is.
  not_your_turn,
  /// That time is not offered, or not any more.
  slot_unknown,
  /// Somebody was quicker: that time is booked.
  slot_taken,
  /// There is another time at the same time.
  slot_overlaps,
  /// There is no such session, or it has no steps.
  session_unknown,
  /// There is no such step, or not any more.
  step_unknown,
  /// These steps are not open yet.
  course_shut,
  /// Who reads the answers of this step was changed meanwhile; yours was not sent.
  readers_changed,
  /// This room keeps no record now, and a worksheet is kept.
  keeps_no_record,
  /// There is no such worksheet, or not any more.
  sheet_unknown,
  /// They do not share that worksheet, or not any more.
  sheet_private,
  /// There is no such wall.
  wall_unknown,
  /// That wall is not at a stage for this.
  wall_stage,
  /// There is no such group on that wall.
  group_unknown,
  /// That card is not there, or not any more.
  card_unknown,
  /// You have given all your votes.
  votes_spent,
  /// That paragraph is not there any more.
  note_unknown,
  /// Somebody else changed that paragraph first.
  note_changed,
  /// This room does not offer that now.
  tool_off,
  /// A limit of this convening is reached.
  limit_reached,
  /// This client number was used for another command.
  number_reused,
  /// This client number is older than what the server remembers.
  number_forgotten,
  /// That was too fast.
  too_fast,
  /// The server has too much to write right now.
  busy,
  /// The server cannot write right now.
  read_only,
  /// The server is about to restart.
  leaving,
};

/// A refusal as people read it. code is its name on the wire; retry: it may succeed if sent again.
struct ErrorText {
  std::string_view code;
  std::string_view sentence;
  std::string_view remedy;
  bool retry = false;
};

const ErrorText& text_of(ErrorCode code);
std::optional<ErrorCode> error_code_from(std::string_view code);

enum class CloseCode : std::uint16_t {
  /// The line was too slow for what is going on; resuming.
  slow_reader = 4000,
  /// Nothing was heard for too long; resuming.
  silent = 4001,
  /// Hello did not come in time.
  hello_late = 4400,
  /// Not signed in, or no longer.
  signed_out = 4401,
  /// Too many connections from this address.
  too_many_connections = 4402,
  /// Too many frames could not be read.
  too_many_bad_frames = 4403,
  /// A moderator has removed you from this convening.
  removed = 4700,
  /// This server speaks another version of the protocol.
  version_unsupported = 4701,
  /// What was held on you here is being erased.
  erased = 4702,
  /// The other side went away.
  going_away = 1001,
  /// The line broke without a word.
  lost = 1006,
  /// The server restarts.
  restarting = 1012,
  /// A frame broke the WebSocket protocol.
  protocol_error = 1002,
  /// A text frame was not valid UTF-8.
  not_text = 1007,
  /// A rule of the server was broken.
  policy = 1008,
  /// A frame was larger than the limit.
  too_big = 1009,
};

/// What a client does after a close.
enum class ClosePolicy { resume, wait, sign_in, stay_away, reload, fresh_start };

struct CloseText {
  CloseCode code;
  std::string_view name;
  ClosePolicy policy;
  std::string_view sentence;
};

const CloseText& text_of(CloseCode code);

/// For any code, known or not: 4000 to 4399 resume, 4400 to 4699 wait, 4700 to 4999 stay away, others resume.
ClosePolicy policy_of(std::uint16_t code);

}  // namespace convene::protocol
