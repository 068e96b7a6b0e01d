// Names and words of messages.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/messages.hpp"

#include <algorithm>

namespace convene::protocol {

namespace {

constexpr std::array<std::string_view, 3> rate_words = {
    "full",
    "calm",
    "list",
};

constexpr std::array<std::string_view, 3> answer_words = {
    "current",
    "since",
    "fresh",
};

constexpr std::array<std::string_view, 3> role_words = {
    "attendee",
    "moderator",
    "organiser",
};

constexpr std::array<std::string_view, 8> room_kind_words = {
    "stage",
    "breakout",
    "affinity",
    "table",
    "office",
    "lobby",
    "showcase",
    "quiet",
};

constexpr std::array<std::string_view, 8> role_kind_words = {
    "unsaid",
    "classroom-educator",
    "informal-educator",
    "administrator",
    "community-partner",
    "higher-education",
    "student",
    "other",
};

constexpr std::array<std::string_view, 2> affinity_by_words = {
    "role",
    "region",
};

constexpr std::array<std::string_view, 2> helper_kind_words = {
    "professional",
    "peer",
};

constexpr std::array<std::string_view, 3> office_stage_words = {
    "closed",
    "open",
    "paused",
};

constexpr std::array<std::string_view, 3> availability_words = {
    "open",
    "busy",
    "do-not-disturb",
};

constexpr std::array<std::string_view, 3> own_question_stage_words = {
    "waiting",
    "asked",
    "dismissed",
};

constexpr std::array<std::string_view, 4> measure_kind_words = {
    "nudge",
    "mute",
    "forbid-room",
    "remove",
};

constexpr std::array<std::string_view, 3> appeal_stage_words = {
    "waiting",
    "upheld",
    "reversed",
};

constexpr std::array<std::string_view, 6> report_reason_words = {
    "insult",
    "harassment",
    "hate",
    "sexual",
    "spam",
    "other",
};

constexpr std::array<std::string_view, 3> knock_stage_words = {
    "waiting",
    "admitted",
    "refused",
};

constexpr std::array<std::string_view, 3> pairing_stage_words = {
    "gathering",
    "talking",
    "pause",
};

constexpr std::array<std::string_view, 3> breakout_stage_words = {
    "prepared",
    "open",
    "closing",
};

constexpr std::array<std::string_view, 4> stage_phase_words = {
    "planned",
    "doors",
    "live",
    "ended",
};

constexpr std::array<std::string_view, 3> question_stage_words = {
    "open",
    "answering",
    "answered",
};

constexpr std::array<std::string_view, 3> poll_stage_words = {
    "draft",
    "open",
    "closed",
};

constexpr std::array<std::string_view, 9> tool_words = {
    "stage",
    "slides",
    "questions",
    "polls",
    "cases",
    "pairing",
    "sheets",
    "walls",
    "notes",
};

constexpr std::array<std::string_view, 3> wall_phase_words = {
    "open",
    "voting",
    "closed",
};

constexpr std::array<std::string_view, 6> breakout_filling_words = {
    "even",
    "role",
    "region",
    "organisation",
    "spread",
    "last",
};

constexpr std::array<std::string_view, 13> session_kind_words = {
    "plenary",
    "content",
    "talk",
    "panel",
    "stories",
    "walk-through",
    "workshop",
    "brainstorm",
    "sharing",
    "networking",
    "office-hours",
    "debrief",
    "asynchronous",
};

constexpr std::array<std::string_view, 3> session_access_words = {
    "both",
    "in-hall",
    "remote",
};

constexpr std::array<std::string_view, 2> step_readers_words = {
    "self",
    "runners",
};

constexpr std::array<std::string_view, 4> invitation_end_words = {
    "accepted",
    "declined",
    "expired",
    "withdrawn",
};

constexpr std::array<std::string_view, 4> leaving_words = {
    "went",
    "dropped",
    "removed",
    "closed",
};

constexpr std::array<std::string_view, 4> hall_deed_words = {
    "publish",
    "hide",
    "open",
    "close",
};

constexpr std::array<std::string_view, 3> watch_state_words = {
    "shown",
    "off-record",
    "in-hall",
};

constexpr std::array<std::string_view, 36> act_words = {
    "delete-message",
    "mute",
    "unmute",
    "remove",
    "restore",
    "grant-role",
    "sign-out",
    "erase",
    "nudge",
    "forbid-room",
    "allow-room",
    "dismiss-report",
    "uphold",
    "reverse",
    "protect",
    "unprotect",
    "rule-room",
    "stop-record",
    "keep-record",
    "refuse-knock",
    "announce",
    "withdraw-announcement",
    "open-stage",
    "start-stage",
    "end-stage",
    "appoint-speaker",
    "dismiss-speaker",
    "appoint-captioner",
    "dismiss-captioner",
    "mute-voice",
    "unmute-voice",
    "publish-room",
    "hide-room",
    "open-hall",
    "close-hall",
    "withdraw-slides",
};

constexpr std::array<std::string_view, 4> ticket_end_words = {
    "left",
    "missed",
    "dropped",
    "closed",
};

constexpr std::array<std::string_view, 3> pairing_end_words = {
    "done",
    "ended",
    "nobody",
};

constexpr std::array<std::string_view, 6> reaction_kind_words = {
    "applause",
    "heart",
    "laughter",
    "party",
    "agreement",
    "thought",
};

constexpr std::array<std::string_view, 3> voice_reach_words = {
    "sound",
    "pictures",
    "both",
};

constexpr std::array<std::string_view, 4> voice_hush_words = {
    "muted",
    "moderated",
    "audience",
    "quiet",
};

constexpr std::array<std::string_view, 2> voice_carrier_words = {
    "browsers",
    "server",
};

constexpr std::array<std::string_view, 3> voice_part_words = {
    "sound",
    "camera",
    "screen",
};

constexpr std::array<std::string_view, 4> voice_signal_kind_words = {
    "offer",
    "answer",
    "candidate",
    "again",
};

constexpr std::array<std::string_view, 2> voice_way_words = {
    "sending",
    "receiving",
};

constexpr std::array<std::string_view, 2> voice_end_words = {
    "elsewhere",
    "silent",
};

constexpr std::array<std::string_view, 188> command_names = {
    "hello",
    "ping",
    "rate.set",
    "link.mint",
    "link.exchange",
    "person.register",
    "cookie.revoke",
    "access.revoke",
    "affinity.preview",
    "affinity.people",
    "affinity.open",
    "affinity.reform",
    "affinity.close",
    "affinity.choose",
    "affinity.facilitate",
    "announcement.make",
    "announcement.withdraw",
    "attendance.page",
    "breakout.prepare",
    "breakout.add",
    "breakout.fill",
    "breakout.place",
    "breakout.open",
    "breakout.extend",
    "breakout.tell",
    "breakout.recall",
    "help.ask",
    "help.answer",
    "breakout.note",
    "caption.appoint",
    "caption.dismiss",
    "caption.link",
    "caption.say",
    "caption.ingest",
    "chat.post",
    "chat.edit",
    "chat.delete",
    "history.page",
    "chat.type",
    "convening.create",
    "programme.publish",
    "campus.publish",
    "availability.set",
    "conversation.invite",
    "conversation.answer",
    "conversation.join",
    "conversation.lock",
    "step.write",
    "step.move",
    "step.remove",
    "course.open",
    "step.mark",
    "step.answer",
    "course.read",
    "step.read",
    "course.standing",
    "step.answers",
    "direct.post",
    "read.mark",
    "person.erase",
    "hall.publish",
    "hall.open",
    "hall.join",
    "hall.arrive",
    "hall.leave",
    "hall.ask",
    "hall.vote",
    "person.mute",
    "person.unmute",
    "person.remove",
    "person.restore",
    "role.grant",
    "person.nudge",
    "room.forbid",
    "room.allow",
    "person.protect",
    "person.block",
    "note.add",
    "note.change",
    "note.move",
    "note.remove",
    "helper.name",
    "office.rule",
    "office.open",
    "office.pause",
    "office.close",
    "office.join",
    "office.leave",
    "office.call",
    "office.answer",
    "office.finish",
    "office.hand",
    "slot.offer",
    "slot.withdraw",
    "slot.book",
    "slot.free",
    "pairing.open",
    "pairing.join",
    "pairing.begin",
    "pairing.extend",
    "pairing.recall",
    "profile.edit",
    "people.page",
    "poll.draft",
    "poll.open",
    "poll.vote",
    "poll.close",
    "poll.discard",
    "walk.to",
    "walk.beside",
    "walk.into",
    "walk.map",
    "walk.head",
    "question.ask",
    "question.withdraw",
    "question.vote",
    "question.rule",
    "question.approve",
    "question.dismiss",
    "question.pin",
    "question.mark",
    "message.react",
    "message.reactions",
    "message.reactors",
    "rehearsal.admit",
    "rehearsal.sweep",
    "report.send",
    "report.read",
    "report.take",
    "report.dismiss",
    "appeal.send",
    "appeal.answer",
    "room.open",
    "room.enter",
    "room.leave",
    "room.rule",
    "room.wait",
    "room.knock",
    "room.admit",
    "room.refuse",
    "sheet.make",
    "sheet.remove",
    "sheet.fill",
    "sheet.share",
    "sheet.read",
    "sheet.list",
    "slides.add",
    "slides.show",
    "slides.turn",
    "slides.hide",
    "slides.withdraw",
    "stage.open",
    "stage.start",
    "stage.end",
    "hand.raise",
    "hand.lower",
    "hand.clear",
    "hand.advance",
    "floor.give",
    "floor.take",
    "speaker.appoint",
    "speaker.dismiss",
    "speaker.ready",
    "timer.start",
    "timer.extend",
    "timer.stop",
    "reaction.send",
    "table.open",
    "table.rename",
    "table.close",
    "tools.choose",
    "voice.join",
    "voice.set",
    "voice.leave",
    "voice.signal",
    "voice.negotiate",
    "voice.mute",
    "voice.unmute",
    "wall.open",
    "wall.group",
    "wall.ungroup",
    "wall.stage",
    "wall.remove",
    "card.add",
    "card.change",
    "card.move",
    "card.remove",
    "card.vote",
};

constexpr std::array<std::string_view, 196> event_names = {
    "link.minted",
    "link.spent",
    "cookie.issued",
    "cookie.revoked",
    "access.revoked",
    "affinity.formed",
    "affinity.closed",
    "affinity.facilitated",
    "affinity.seated",
    "affinity.released",
    "announcement.made",
    "announcement.withdrawn",
    "attendance.beat",
    "attendance.interrupted",
    "attendance.returned",
    "breakout.prepared",
    "breakout.added",
    "breakout.placed",
    "breakout.opened",
    "breakout.extended",
    "breakout.told",
    "breakout.recalled",
    "breakout.closed",
    "breakout.reported",
    "breakout.noted",
    "breakout.invited",
    "breakout.released",
    "help.asked",
    "help.answered",
    "caption.appointed",
    "caption.dismissed",
    "caption.authorised",
    "caption.linked",
    "caption.said",
    "chat.posted",
    "chat.edited",
    "chat.deleted",
    "convening.created",
    "session.scheduled",
    "session.cancelled",
    "programme.published",
    "campus.published",
    "availability.changed",
    "conversation.invited",
    "conversation.answered",
    "conversation.started",
    "conversation.joined",
    "conversation.left",
    "conversation.locked",
    "conversation.ended",
    "conversation.kept",
    "step.written",
    "course.changed",
    "step.marked",
    "step.answered",
    "course.completed",
    "direct.posted",
    "read.marked",
    "erasure.begun",
    "text.erased",
    "person.erased",
    "hall.linked",
    "hall.told",
    "hall.watched",
    "hall.joined",
    "hall.arrived",
    "hall.left",
    "hall.asked",
    "hall.voted",
    "person.muted",
    "person.unmuted",
    "person.removed",
    "person.restored",
    "role.granted",
    "person.nudged",
    "room.forbidden",
    "room.allowed",
    "person.protected",
    "person.blocked",
    "audit.noted",
    "note.added",
    "note.changed",
    "note.moved",
    "note.removed",
    "helper.named",
    "office.ruled",
    "office.opened",
    "office.paused",
    "office.closed",
    "office.removed",
    "office.joined",
    "office.left",
    "office.called",
    "office.began",
    "office.finished",
    "office.handed",
    "office.noted",
    "slot.offered",
    "slot.withdrawn",
    "slot.booked",
    "slot.freed",
    "pairing.opened",
    "pairing.counted",
    "pairing.began",
    "pairing.timed",
    "pairing.paused",
    "pairing.closed",
    "pairing.seated",
    "pairing.released",
    "pairing.roomed",
    "pairing.paired",
    "person.joined",
    "profile.edited",
    "poll.drafted",
    "poll.opened",
    "poll.voted",
    "poll.closed",
    "poll.removed",
    "question.sent",
    "question.approved",
    "question.dismissed",
    "question.withdrawn",
    "question.voted",
    "question.asked",
    "question.removed",
    "question.ruled",
    "question.pinned",
    "question.marked",
    "message.reacted",
    "rehearsal.admitted",
    "rehearsal.sweeping",
    "rehearsal.dismissed",
    "rehearsal.swept",
    "report.sent",
    "report.answered",
    "report.made",
    "report.kept",
    "report.gathered",
    "report.taken",
    "report.settled",
    "appeal.sent",
    "appeal.made",
    "appeal.settled",
    "appeal.answered",
    "room.opened",
    "room.placed",
    "room.entered",
    "room.left",
    "room.ruled",
    "room.lined",
    "room.knocked",
    "room.answered",
    "sheet.made",
    "sheet.removed",
    "sheet.counted",
    "sheet.filled",
    "sheet.shared",
    "slides.added",
    "slides.shown",
    "slides.turned",
    "slides.hidden",
    "slides.withdrawn",
    "stage.opened",
    "stage.started",
    "stage.ended",
    "hand.raised",
    "hand.lowered",
    "hand.cleared",
    "hand.advanced",
    "floor.given",
    "floor.taken",
    "speaker.appointed",
    "speaker.dismissed",
    "speaker.readied",
    "timer.started",
    "timer.extended",
    "timer.stopped",
    "table.opened",
    "table.renamed",
    "table.closed",
    "tools.chosen",
    "voice.muted",
    "voice.unmuted",
    "wall.opened",
    "wall.grouped",
    "wall.ungrouped",
    "wall.staged",
    "wall.removed",
    "card.added",
    "card.changed",
    "card.moved",
    "card.removed",
    "card.sent",
    "card.dismissed",
    "card.voted",
    "board.cleared",
};

constexpr std::array<std::string_view, 17> live_names = {
    "topic.opened",
    "topic.closed",
    "chat.typing",
    "hall.counts",
    "poll.tally",
    "avatars.introduced",
    "campus.crowds",
    "question.tally",
    "message.tally",
    "room.counts",
    "reactions.counted",
    "voice.signalled",
    "voice.negotiated",
    "voice.carried",
    "voice.members",
    "voice.ended",
    "wall.tally",
};

constexpr std::array<Lane, 188> lanes = {
    Lane::query,  // hello
    Lane::query,  // ping
    Lane::query,  // rate.set
    Lane::record,  // link.mint
    Lane::record,  // link.exchange
    Lane::record,  // person.register
    Lane::record,  // cookie.revoke
    Lane::record,  // access.revoke
    Lane::query,  // affinity.preview
    Lane::query,  // affinity.people
    Lane::record,  // affinity.open
    Lane::record,  // affinity.reform
    Lane::record,  // affinity.close
    Lane::record,  // affinity.choose
    Lane::record,  // affinity.facilitate
    Lane::record,  // announcement.make
    Lane::record,  // announcement.withdraw
    Lane::query,  // attendance.page
    Lane::record,  // breakout.prepare
    Lane::record,  // breakout.add
    Lane::record,  // breakout.fill
    Lane::record,  // breakout.place
    Lane::record,  // breakout.open
    Lane::record,  // breakout.extend
    Lane::record,  // breakout.tell
    Lane::record,  // breakout.recall
    Lane::record,  // help.ask
    Lane::record,  // help.answer
    Lane::record,  // breakout.note
    Lane::record,  // caption.appoint
    Lane::record,  // caption.dismiss
    Lane::record,  // caption.link
    Lane::record,  // caption.say
    Lane::record,  // caption.ingest
    Lane::record,  // chat.post
    Lane::record,  // chat.edit
    Lane::record,  // chat.delete
    Lane::query,  // history.page
    Lane::live,  // chat.type
    Lane::record,  // convening.create
    Lane::record,  // programme.publish
    Lane::record,  // campus.publish
    Lane::record,  // availability.set
    Lane::record,  // conversation.invite
    Lane::record,  // conversation.answer
    Lane::record,  // conversation.join
    Lane::record,  // conversation.lock
    Lane::record,  // step.write
    Lane::record,  // step.move
    Lane::record,  // step.remove
    Lane::record,  // course.open
    Lane::record,  // step.mark
    Lane::record,  // step.answer
    Lane::query,  // course.read
    Lane::query,  // step.read
    Lane::query,  // course.standing
    Lane::query,  // step.answers
    Lane::record,  // direct.post
    Lane::record,  // read.mark
    Lane::record,  // person.erase
    Lane::record,  // hall.publish
    Lane::record,  // hall.open
    Lane::record,  // hall.join
    Lane::record,  // hall.arrive
    Lane::record,  // hall.leave
    Lane::record,  // hall.ask
    Lane::record,  // hall.vote
    Lane::record,  // person.mute
    Lane::record,  // person.unmute
    Lane::record,  // person.remove
    Lane::record,  // person.restore
    Lane::record,  // role.grant
    Lane::record,  // person.nudge
    Lane::record,  // room.forbid
    Lane::record,  // room.allow
    Lane::record,  // person.protect
    Lane::record,  // person.block
    Lane::record,  // note.add
    Lane::record,  // note.change
    Lane::record,  // note.move
    Lane::record,  // note.remove
    Lane::record,  // helper.name
    Lane::record,  // office.rule
    Lane::record,  // office.open
    Lane::record,  // office.pause
    Lane::record,  // office.close
    Lane::record,  // office.join
    Lane::record,  // office.leave
    Lane::record,  // office.call
    Lane::record,  // office.answer
    Lane::record,  // office.finish
    Lane::record,  // office.hand
    Lane::record,  // slot.offer
    Lane::record,  // slot.withdraw
    Lane::record,  // slot.book
    Lane::record,  // slot.free
    Lane::record,  // pairing.open
    Lane::record,  // pairing.join
    Lane::record,  // pairing.begin
    Lane::record,  // pairing.extend
    Lane::record,  // pairing.recall
    Lane::record,  // profile.edit
    Lane::query,  // people.page
    Lane::record,  // poll.draft
    Lane::record,  // poll.open
    Lane::record,  // poll.vote
    Lane::record,  // poll.close
    Lane::record,  // poll.discard
    Lane::live,  // walk.to
    Lane::live,  // walk.beside
    Lane::live,  // walk.into
    Lane::live,  // walk.map
    Lane::live,  // walk.head
    Lane::record,  // question.ask
    Lane::record,  // question.withdraw
    Lane::record,  // question.vote
    Lane::record,  // question.rule
    Lane::record,  // question.approve
    Lane::record,  // question.dismiss
    Lane::record,  // question.pin
    Lane::record,  // question.mark
    Lane::record,  // message.react
    Lane::query,  // message.reactions
    Lane::query,  // message.reactors
    Lane::record,  // rehearsal.admit
    Lane::record,  // rehearsal.sweep
    Lane::record,  // report.send
    Lane::query,  // report.read
    Lane::record,  // report.take
    Lane::record,  // report.dismiss
    Lane::record,  // appeal.send
    Lane::record,  // appeal.answer
    Lane::record,  // room.open
    Lane::record,  // room.enter
    Lane::record,  // room.leave
    Lane::record,  // room.rule
    Lane::record,  // room.wait
    Lane::record,  // room.knock
    Lane::record,  // room.admit
    Lane::record,  // room.refuse
    Lane::record,  // sheet.make
    Lane::record,  // sheet.remove
    Lane::record,  // sheet.fill
    Lane::record,  // sheet.share
    Lane::query,  // sheet.read
    Lane::query,  // sheet.list
    Lane::record,  // slides.add
    Lane::record,  // slides.show
    Lane::record,  // slides.turn
    Lane::record,  // slides.hide
    Lane::record,  // slides.withdraw
    Lane::record,  // stage.open
    Lane::record,  // stage.start
    Lane::record,  // stage.end
    Lane::record,  // hand.raise
    Lane::record,  // hand.lower
    Lane::record,  // hand.clear
    Lane::record,  // hand.advance
    Lane::record,  // floor.give
    Lane::record,  // floor.take
    Lane::record,  // speaker.appoint
    Lane::record,  // speaker.dismiss
    Lane::record,  // speaker.ready
    Lane::record,  // timer.start
    Lane::record,  // timer.extend
    Lane::record,  // timer.stop
    Lane::live,  // reaction.send
    Lane::record,  // table.open
    Lane::record,  // table.rename
    Lane::record,  // table.close
    Lane::record,  // tools.choose
    Lane::query,  // voice.join
    Lane::live,  // voice.set
    Lane::live,  // voice.leave
    Lane::live,  // voice.signal
    Lane::live,  // voice.negotiate
    Lane::record,  // voice.mute
    Lane::record,  // voice.unmute
    Lane::record,  // wall.open
    Lane::record,  // wall.group
    Lane::record,  // wall.ungroup
    Lane::record,  // wall.stage
    Lane::record,  // wall.remove
    Lane::record,  // card.add
    Lane::record,  // card.change
    Lane::record,  // card.move
    Lane::record,  // card.remove
    Lane::record,  // card.vote
};

constexpr std::array<bool, 188> wire_commands = {
    true,  // hello
    true,  // ping
    true,  // rate.set
    false,  // link.mint
    false,  // link.exchange
    false,  // person.register
    false,  // cookie.revoke
    true,  // access.revoke
    true,  // affinity.preview
    true,  // affinity.people
    true,  // affinity.open
    true,  // affinity.reform
    true,  // affinity.close
    true,  // affinity.choose
    true,  // affinity.facilitate
    true,  // announcement.make
    true,  // announcement.withdraw
    true,  // attendance.page
    true,  // breakout.prepare
    true,  // breakout.add
    true,  // breakout.fill
    true,  // breakout.place
    true,  // breakout.open
    true,  // breakout.extend
    true,  // breakout.tell
    true,  // breakout.recall
    true,  // help.ask
    true,  // help.answer
    true,  // breakout.note
    true,  // caption.appoint
    true,  // caption.dismiss
    false,  // caption.link
    true,  // caption.say
    false,  // caption.ingest
    true,  // chat.post
    true,  // chat.edit
    true,  // chat.delete
    true,  // history.page
    true,  // chat.type
    false,  // convening.create
    false,  // programme.publish
    false,  // campus.publish
    true,  // availability.set
    true,  // conversation.invite
    true,  // conversation.answer
    true,  // conversation.join
    true,  // conversation.lock
    true,  // step.write
    true,  // step.move
    true,  // step.remove
    true,  // course.open
    true,  // step.mark
    true,  // step.answer
    true,  // course.read
    true,  // step.read
    true,  // course.standing
    true,  // step.answers
    true,  // direct.post
    true,  // read.mark
    true,  // person.erase
    false,  // hall.publish
    false,  // hall.open
    false,  // hall.join
    false,  // hall.arrive
    false,  // hall.leave
    false,  // hall.ask
    false,  // hall.vote
    true,  // person.mute
    true,  // person.unmute
    true,  // person.remove
    true,  // person.restore
    true,  // role.grant
    true,  // person.nudge
    true,  // room.forbid
    true,  // room.allow
    true,  // person.protect
    true,  // person.block
    true,  // note.add
    true,  // note.change
    true,  // note.move
    true,  // note.remove
    true,  // helper.name
    true,  // office.rule
    true,  // office.open
    true,  // office.pause
    true,  // office.close
    true,  // office.join
    true,  // office.leave
    true,  // office.call
    true,  // office.answer
    true,  // office.finish
    true,  // office.hand
    true,  // slot.offer
    true,  // slot.withdraw
    true,  // slot.book
    true,  // slot.free
    true,  // pairing.open
    true,  // pairing.join
    true,  // pairing.begin
    true,  // pairing.extend
    true,  // pairing.recall
    true,  // profile.edit
    true,  // people.page
    true,  // poll.draft
    true,  // poll.open
    true,  // poll.vote
    true,  // poll.close
    true,  // poll.discard
    true,  // walk.to
    true,  // walk.beside
    true,  // walk.into
    true,  // walk.map
    true,  // walk.head
    true,  // question.ask
    true,  // question.withdraw
    true,  // question.vote
    true,  // question.rule
    true,  // question.approve
    true,  // question.dismiss
    true,  // question.pin
    true,  // question.mark
    true,  // message.react
    true,  // message.reactions
    true,  // message.reactors
    false,  // rehearsal.admit
    true,  // rehearsal.sweep
    true,  // report.send
    true,  // report.read
    true,  // report.take
    true,  // report.dismiss
    true,  // appeal.send
    true,  // appeal.answer
    true,  // room.open
    true,  // room.enter
    true,  // room.leave
    true,  // room.rule
    true,  // room.wait
    true,  // room.knock
    true,  // room.admit
    true,  // room.refuse
    true,  // sheet.make
    true,  // sheet.remove
    true,  // sheet.fill
    true,  // sheet.share
    true,  // sheet.read
    true,  // sheet.list
    false,  // slides.add
    true,  // slides.show
    true,  // slides.turn
    true,  // slides.hide
    true,  // slides.withdraw
    true,  // stage.open
    true,  // stage.start
    true,  // stage.end
    true,  // hand.raise
    true,  // hand.lower
    true,  // hand.clear
    true,  // hand.advance
    true,  // floor.give
    true,  // floor.take
    true,  // speaker.appoint
    true,  // speaker.dismiss
    true,  // speaker.ready
    true,  // timer.start
    true,  // timer.extend
    true,  // timer.stop
    true,  // reaction.send
    true,  // table.open
    true,  // table.rename
    true,  // table.close
    true,  // tools.choose
    true,  // voice.join
    true,  // voice.set
    true,  // voice.leave
    true,  // voice.signal
    true,  // voice.negotiate
    true,  // voice.mute
    true,  // voice.unmute
    true,  // wall.open
    true,  // wall.group
    true,  // wall.ungroup
    true,  // wall.stage
    true,  // wall.remove
    true,  // card.add
    true,  // card.change
    true,  // card.move
    true,  // card.remove
    true,  // card.vote
};

template <class Word, std::size_t Count>
std::optional<Word> word_from(const std::array<std::string_view, Count>& words, std::string_view text) {
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Word>(found - words.begin());
}

}  // namespace

std::string_view to_text(Rate value) { return rate_words[static_cast<std::size_t>(value)]; }

std::optional<Rate> rate_from(std::string_view text) {
  return word_from<Rate>(rate_words, text);
}

std::string_view to_text(Answer value) { return answer_words[static_cast<std::size_t>(value)]; }

std::optional<Answer> answer_from(std::string_view text) {
  return word_from<Answer>(answer_words, text);
}

std::string_view to_text(Role value) { return role_words[static_cast<std::size_t>(value)]; }

std::optional<Role> role_from(std::string_view text) {
  return word_from<Role>(role_words, text);
}

std::string_view to_text(RoomKind value) { return room_kind_words[static_cast<std::size_t>(value)]; }

std::optional<RoomKind> room_kind_from(std::string_view text) {
  return word_from<RoomKind>(room_kind_words, text);
}

std::string_view to_text(RoleKind value) { return role_kind_words[static_cast<std::size_t>(value)]; }

std::optional<RoleKind> role_kind_from(std::string_view text) {
  return word_from<RoleKind>(role_kind_words, text);
}

std::string_view to_text(AffinityBy value) { return affinity_by_words[static_cast<std::size_t>(value)]; }

std::optional<AffinityBy> affinity_by_from(std::string_view text) {
  return word_from<AffinityBy>(affinity_by_words, text);
}

std::string_view to_text(HelperKind value) { return helper_kind_words[static_cast<std::size_t>(value)]; }

std::optional<HelperKind> helper_kind_from(std::string_view text) {
  return word_from<HelperKind>(helper_kind_words, text);
}

std::string_view to_text(OfficeStage value) { return office_stage_words[static_cast<std::size_t>(value)]; }

std::optional<OfficeStage> office_stage_from(std::string_view text) {
  return word_from<OfficeStage>(office_stage_words, text);
}

std::string_view to_text(Availability value) { return availability_words[static_cast<std::size_t>(value)]; }

std::optional<Availability> availability_from(std::string_view text) {
  return word_from<Availability>(availability_words, text);
}

std::string_view to_text(OwnQuestionStage value) { return own_question_stage_words[static_cast<std::size_t>(value)]; }

std::optional<OwnQuestionStage> own_question_stage_from(std::string_view text) {
  return word_from<OwnQuestionStage>(own_question_stage_words, text);
}

std::string_view to_text(MeasureKind value) { return measure_kind_words[static_cast<std::size_t>(value)]; }

std::optional<MeasureKind> measure_kind_from(std::string_view text) {
  return word_from<MeasureKind>(measure_kind_words, text);
}

std::string_view to_text(AppealStage value) { return appeal_stage_words[static_cast<std::size_t>(value)]; }

std::optional<AppealStage> appeal_stage_from(std::string_view text) {
  return word_from<AppealStage>(appeal_stage_words, text);
}

std::string_view to_text(ReportReason value) { return report_reason_words[static_cast<std::size_t>(value)]; }

std::optional<ReportReason> report_reason_from(std::string_view text) {
  return word_from<ReportReason>(report_reason_words, text);
}

std::string_view to_text(KnockStage value) { return knock_stage_words[static_cast<std::size_t>(value)]; }

std::optional<KnockStage> knock_stage_from(std::string_view text) {
  return word_from<KnockStage>(knock_stage_words, text);
}

std::string_view to_text(PairingStage value) { return pairing_stage_words[static_cast<std::size_t>(value)]; }

std::optional<PairingStage> pairing_stage_from(std::string_view text) {
  return word_from<PairingStage>(pairing_stage_words, text);
}

std::string_view to_text(BreakoutStage value) { return breakout_stage_words[static_cast<std::size_t>(value)]; }

std::optional<BreakoutStage> breakout_stage_from(std::string_view text) {
  return word_from<BreakoutStage>(breakout_stage_words, text);
}

std::string_view to_text(StagePhase value) { return stage_phase_words[static_cast<std::size_t>(value)]; }

std::optional<StagePhase> stage_phase_from(std::string_view text) {
  return word_from<StagePhase>(stage_phase_words, text);
}

std::string_view to_text(QuestionStage value) { return question_stage_words[static_cast<std::size_t>(value)]; }

std::optional<QuestionStage> question_stage_from(std::string_view text) {
  return word_from<QuestionStage>(question_stage_words, text);
}

std::string_view to_text(PollStage value) { return poll_stage_words[static_cast<std::size_t>(value)]; }

std::optional<PollStage> poll_stage_from(std::string_view text) {
  return word_from<PollStage>(poll_stage_words, text);
}

std::string_view to_text(Tool value) { return tool_words[static_cast<std::size_t>(value)]; }

std::optional<Tool> tool_from(std::string_view text) {
  return word_from<Tool>(tool_words, text);
}

std::string_view to_text(WallPhase value) { return wall_phase_words[static_cast<std::size_t>(value)]; }

std::optional<WallPhase> wall_phase_from(std::string_view text) {
  return word_from<WallPhase>(wall_phase_words, text);
}

std::string_view to_text(BreakoutFilling value) { return breakout_filling_words[static_cast<std::size_t>(value)]; }

std::optional<BreakoutFilling> breakout_filling_from(std::string_view text) {
  return word_from<BreakoutFilling>(breakout_filling_words, text);
}

std::string_view to_text(SessionKind value) { return session_kind_words[static_cast<std::size_t>(value)]; }

std::optional<SessionKind> session_kind_from(std::string_view text) {
  return word_from<SessionKind>(session_kind_words, text);
}

std::string_view to_text(SessionAccess value) { return session_access_words[static_cast<std::size_t>(value)]; }

std::optional<SessionAccess> session_access_from(std::string_view text) {
  return word_from<SessionAccess>(session_access_words, text);
}

std::string_view to_text(StepReaders value) { return step_readers_words[static_cast<std::size_t>(value)]; }

std::optional<StepReaders> step_readers_from(std::string_view text) {
  return word_from<StepReaders>(step_readers_words, text);
}

std::string_view to_text(InvitationEnd value) { return invitation_end_words[static_cast<std::size_t>(value)]; }

std::optional<InvitationEnd> invitation_end_from(std::string_view text) {
  return word_from<InvitationEnd>(invitation_end_words, text);
}

std::string_view to_text(Leaving value) { return leaving_words[static_cast<std::size_t>(value)]; }

std::optional<Leaving> leaving_from(std::string_view text) {
  return word_from<Leaving>(leaving_words, text);
}

std::string_view to_text(HallDeed value) { return hall_deed_words[static_cast<std::size_t>(value)]; }

std::optional<HallDeed> hall_deed_from(std::string_view text) {
  return word_from<HallDeed>(hall_deed_words, text);
}

std::string_view to_text(WatchState value) { return watch_state_words[static_cast<std::size_t>(value)]; }

std::optional<WatchState> watch_state_from(std::string_view text) {
  return word_from<WatchState>(watch_state_words, text);
}

std::string_view to_text(Act value) { return act_words[static_cast<std::size_t>(value)]; }

std::optional<Act> act_from(std::string_view text) {
  return word_from<Act>(act_words, text);
}

std::string_view to_text(TicketEnd value) { return ticket_end_words[static_cast<std::size_t>(value)]; }

std::optional<TicketEnd> ticket_end_from(std::string_view text) {
  return word_from<TicketEnd>(ticket_end_words, text);
}

std::string_view to_text(PairingEnd value) { return pairing_end_words[static_cast<std::size_t>(value)]; }

std::optional<PairingEnd> pairing_end_from(std::string_view text) {
  return word_from<PairingEnd>(pairing_end_words, text);
}

std::string_view to_text(ReactionKind value) { return reaction_kind_words[static_cast<std::size_t>(value)]; }

std::optional<ReactionKind> reaction_kind_from(std::string_view text) {
  return word_from<ReactionKind>(reaction_kind_words, text);
}

std::string_view to_text(VoiceReach value) { return voice_reach_words[static_cast<std::size_t>(value)]; }

std::optional<VoiceReach> voice_reach_from(std::string_view text) {
  return word_from<VoiceReach>(voice_reach_words, text);
}

std::string_view to_text(VoiceHush value) { return voice_hush_words[static_cast<std::size_t>(value)]; }

std::optional<VoiceHush> voice_hush_from(std::string_view text) {
  return word_from<VoiceHush>(voice_hush_words, text);
}

std::string_view to_text(VoiceCarrier value) { return voice_carrier_words[static_cast<std::size_t>(value)]; }

std::optional<VoiceCarrier> voice_carrier_from(std::string_view text) {
  return word_from<VoiceCarrier>(voice_carrier_words, text);
}

std::string_view to_text(VoicePart value) { return voice_part_words[static_cast<std::size_t>(value)]; }

std::optional<VoicePart> voice_part_from(std::string_view text) {
  return word_from<VoicePart>(voice_part_words, text);
}

std::string_view to_text(VoiceSignalKind value) { return voice_signal_kind_words[static_cast<std::size_t>(value)]; }

std::optional<VoiceSignalKind> voice_signal_kind_from(std::string_view text) {
  return word_from<VoiceSignalKind>(voice_signal_kind_words, text);
}

std::string_view to_text(VoiceWay value) { return voice_way_words[static_cast<std::size_t>(value)]; }

std::optional<VoiceWay> voice_way_from(std::string_view text) {
  return word_from<VoiceWay>(voice_way_words, text);
}

std::string_view to_text(VoiceEnd value) { return voice_end_words[static_cast<std::size_t>(value)]; }

std::optional<VoiceEnd> voice_end_from(std::string_view text) {
  return word_from<VoiceEnd>(voice_end_words, text);
}

std::string_view name_of(const Command& command) { return command_names[command.index()]; }

std::string_view name_of(const Event& event) { return event_names[event.index()]; }

std::string_view name_of(const Live& live) { return live_names[live.index()]; }

Lane lane_of(const Command& command) { return lanes[command.index()]; }

bool from_wire(const Command& command) { return wire_commands[command.index()]; }

}  // namespace convene::protocol
