// Reads each type field by field, with the bounds of the schema.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

void read(const Reader& in, Rate& out) { read_word(in, out, rate_from); }

void read(const Reader& in, Answer& out) { read_word(in, out, answer_from); }

void read(const Reader& in, Role& out) { read_word(in, out, role_from); }

void read(const Reader& in, RoomKind& out) { read_word(in, out, room_kind_from); }

void read(const Reader& in, RoleKind& out) { read_word(in, out, role_kind_from); }

void read(const Reader& in, AffinityBy& out) { read_word(in, out, affinity_by_from); }

void read(const Reader& in, HelperKind& out) { read_word(in, out, helper_kind_from); }

void read(const Reader& in, OfficeStage& out) { read_word(in, out, office_stage_from); }

void read(const Reader& in, Availability& out) { read_word(in, out, availability_from); }

void read(const Reader& in, OwnQuestionStage& out) { read_word(in, out, own_question_stage_from); }

void read(const Reader& in, MeasureKind& out) { read_word(in, out, measure_kind_from); }

void read(const Reader& in, AppealStage& out) { read_word(in, out, appeal_stage_from); }

void read(const Reader& in, ReportReason& out) { read_word(in, out, report_reason_from); }

void read(const Reader& in, KnockStage& out) { read_word(in, out, knock_stage_from); }

void read(const Reader& in, PairingStage& out) { read_word(in, out, pairing_stage_from); }

void read(const Reader& in, BreakoutStage& out) { read_word(in, out, breakout_stage_from); }

void read(const Reader& in, StagePhase& out) { read_word(in, out, stage_phase_from); }

void read(const Reader& in, QuestionStage& out) { read_word(in, out, question_stage_from); }

void read(const Reader& in, PollStage& out) { read_word(in, out, poll_stage_from); }

void read(const Reader& in, Tool& out) { read_word(in, out, tool_from); }

void read(const Reader& in, WallPhase& out) { read_word(in, out, wall_phase_from); }

void read(const Reader& in, BreakoutFilling& out) { read_word(in, out, breakout_filling_from); }

void read(const Reader& in, SessionKind& out) { read_word(in, out, session_kind_from); }

void read(const Reader& in, SessionAccess& out) { read_word(in, out, session_access_from); }

void read(const Reader& in, StepReaders& out) { read_word(in, out, step_readers_from); }

void read(const Reader& in, InvitationEnd& out) { read_word(in, out, invitation_end_from); }

void read(const Reader& in, Leaving& out) { read_word(in, out, leaving_from); }

void read(const Reader& in, HallDeed& out) { read_word(in, out, hall_deed_from); }

void read(const Reader& in, WatchState& out) { read_word(in, out, watch_state_from); }

void read(const Reader& in, Act& out) { read_word(in, out, act_from); }

void read(const Reader& in, TicketEnd& out) { read_word(in, out, ticket_end_from); }

void read(const Reader& in, PairingEnd& out) { read_word(in, out, pairing_end_from); }

void read(const Reader& in, ReactionKind& out) { read_word(in, out, reaction_kind_from); }

void read(const Reader& in, VoiceReach& out) { read_word(in, out, voice_reach_from); }

void read(const Reader& in, VoiceHush& out) { read_word(in, out, voice_hush_from); }

void read(const Reader& in, VoiceCarrier& out) { read_word(in, out, voice_carrier_from); }

void read(const Reader& in, VoicePart& out) { read_word(in, out, voice_part_from); }

void read(const Reader& in, VoiceSignalKind& out) { read_word(in, out, voice_signal_kind_from); }

void read(const Reader& in, VoiceWay& out) { read_word(in, out, voice_way_from); }

void read(const Reader& in, VoiceEnd& out) { read_word(in, out, voice_end_from); }

void read(const Reader& in, Acknowledged& ) {
  in.object();
}

void read(const Reader& in, Cursor& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("epoch", out.epoch, epoch_bounds);
  in.required("next", out.next, offset_bounds);
}

void read(const Reader& in, Hello& out) {
  in.object();
  in.required("protocol", out.protocol, IntegerBounds{1, 1000});
  in.required("identity", out.identity);
  in.defaulted("cursors", out.cursors, AtMost{64});
  in.defaulted("rate", out.rate);
  in.optional("neighbours", out.neighbours, neighbours_bounds);
}

void read(const Reader& in, Welcome& out) {
  in.object();
  in.required("person", out.person);
  in.required("role", out.role);
  in.required("now", out.now);
  in.required("server", out.server, line_bounds);
}

void read(const Reader& in, Ping& ) {
  in.object();
}

void read(const Reader& in, Pong& out) {
  in.object();
  in.required("now", out.now);
}

void read(const Reader& in, RateSet& out) {
  in.object();
  in.required("rate", out.rate);
  in.optional("neighbours", out.neighbours, neighbours_bounds);
}

void read(const Reader& in, RoomView& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, line_bounds);
  in.required("kind", out.kind);
  in.required("description", out.description, line_bounds);
  in.required("area", out.area, TextBounds{TextRule::line, 0, 120});
}

void read(const Reader& in, Announcement& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
  in.required("text", out.text, announcement_text_bounds);
  in.required("at", out.at);
  in.required("until", out.until);
}

void read(const Reader& in, RoomRules& out) {
  in.object();
  in.required("slow_s", out.slow_s, IntegerBounds{0, 3600});
  in.required("chat_locked", out.chat_locked);
  in.required("locked", out.locked);
  in.defaulted("no_record", out.no_record);
  in.defaulted("people_max", out.people_max, IntegerBounds{0, 5000});
  in.defaulted("only_staff", out.only_staff);
  in.defaulted("only_roles", out.only_roles, AtMost{8});
  in.defaulted("only_organisations", out.only_organisations, AtMost{20}, TextBounds{TextRule::line, 1, 120});
}

void read(const Reader& in, RuledRoom& out) {
  in.object();
  in.required("room", out.room);
  in.required("rules", out.rules);
}

void read(const Reader& in, Called& out) {
  in.object();
  in.required("person", out.person);
  in.required("until", out.until);
}

void read(const Reader& in, RoomLine& out) {
  in.object();
  in.required("room", out.room);
  in.required("called", out.called, AtMost{50});
  in.required("people", out.people, AtMost{50});
}

void read(const Reader& in, WatchedRoom& out) {
  in.object();
  in.required("room", out.room);
  in.required("watch", out.watch, link_code_bounds);
}

void read(const Reader& in, TableSpot& out) {
  in.object();
  in.required("x", out.x, IntegerBounds{0, 511});
  in.required("y", out.y, IntegerBounds{0, 511});
}

void read(const Reader& in, TableView& out) {
  in.object();
  in.required("room", out.room);
  in.required("host", out.host);
  in.required("host_name", out.host_name, name_bounds);
  in.required("seats", out.seats, IntegerBounds{2, 12});
  in.optional("spot", out.spot);
}

void read(const Reader& in, AffinityRoom& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
  in.required("open", out.open);
  in.optional("facilitator", out.facilitator);
  in.optional("facilitator_name", out.facilitator_name, name_bounds);
}

void read(const Reader& in, AffinitySet& out) {
  in.object();
  in.required("set", out.set);
  in.required("title", out.title, name_bounds);
  in.required("by", out.by);
  in.required("least", out.least, count_bounds);
  in.required("most", out.most, count_bounds);
  in.optional("session", out.session);
  in.required("open", out.open);
  in.required("rooms", out.rooms, AtMost{200});
}

void read(const Reader& in, Helper& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("kind", out.kind);
}

void read(const Reader& in, Ticket& out) {
  in.object();
  in.required("ticket", out.ticket);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, Slot& out) {
  in.object();
  in.required("slot", out.slot);
  in.required("starts", out.starts);
  in.required("ends", out.ends);
  in.optional("person", out.person);
  in.optional("name", out.name, name_bounds);
}

void read(const Reader& in, Office& out) {
  in.object();
  in.required("office", out.office);
  in.required("helper", out.helper);
  in.required("name", out.name, name_bounds);
  in.required("kind", out.kind);
  in.required("subject", out.subject, line_bounds);
  in.required("room", out.room);
  in.required("stage", out.stage);
  in.required("queue", out.queue, AtMost{50});
  in.optional("called", out.called);
  in.optional("expires", out.expires);
  in.optional("helping", out.helping);
  in.required("slots", out.slots, AtMost{100});
}

void read(const Reader& in, OfficesView& out) {
  in.object();
  in.required("anyone", out.anyone);
  in.required("helpers", out.helpers, AtMost{200});
  in.required("offices", out.offices, AtMost{60});
}

void read(const Reader& in, Course& out) {
  in.object();
  in.required("session", out.session);
  in.required("version", out.version, count_bounds);
  in.optional("opens", out.opens);
  in.required("steps", out.steps, AtMost{40});
}

void read(const Reader& in, ConveningView& out) {
  in.object();
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("contact", out.contact, line_bounds);
  in.required("programme", out.programme, count_bounds);
  in.required("campus", out.campus, TextBounds{TextRule::token, 0, 64});
  in.required("rooms", out.rooms, AtMost{2000});
  in.required("announcements", out.announcements, AtMost{5});
  in.defaulted("rules", out.rules, AtMost{2000});
  in.defaulted("lines", out.lines, AtMost{50});
  in.defaulted("watched", out.watched, AtMost{2000});
  in.defaulted("tables", out.tables, AtMost{100});
  in.defaulted("affinity", out.affinity, AtMost{40});
  in.optional("offices", out.offices);
  in.defaulted("courses", out.courses, AtMost{100});
}

void read(const Reader& in, Mention& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, ConversationView& out) {
  in.object();
  in.required("room", out.room);
  in.required("people", out.people, AtMost{6});
  in.required("locked", out.locked);
}

void read(const Reader& in, Profile& out) {
  in.object();
  in.required("name", out.name, name_bounds);
  in.defaulted("pronouns", out.pronouns, TextBounds{TextRule::line, 0, 32});
  in.defaulted("organisation", out.organisation, TextBounds{TextRule::line, 0, 120});
  in.defaulted("role_kind", out.role_kind);
  in.defaulted("region", out.region, TextBounds{TextRule::line, 0, 64});
  in.defaulted("zone", out.zone, TextBounds{TextRule::line, 0, 64});
  in.defaulted("colour", out.colour, avatar_colour_bounds);
  in.defaulted("pattern", out.pattern, avatar_pattern_bounds);
}

void read(const Reader& in, Conversation& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("last", out.last, offset_bounds);
  in.required("at", out.at);
  in.required("unread", out.unread, count_bounds);
}

void read(const Reader& in, Mark& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.optional("with", out.with);
  in.required("next", out.next, offset_bounds);
}

void read(const Reader& in, Invitation& out) {
  in.object();
  in.required("from", out.from);
  in.required("to", out.to);
  in.required("name", out.name, name_bounds);
  in.required("to_name", out.to_name, name_bounds);
  in.required("expires", out.expires);
  in.defaulted("quiet", out.quiet);
}

void read(const Reader& in, PastConversation& out) {
  in.object();
  in.required("room", out.room);
  in.required("since", out.since);
  in.required("until", out.until);
  in.required("people", out.people, AtMost{50});
}

void read(const Reader& in, BreakoutInvitation& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
  in.optional("ends", out.ends);
}

void read(const Reader& in, OwnPairing& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.optional("room", out.room);
  in.required("waits", out.waits);
  in.required("people", out.people, AtMost{2});
}

void read(const Reader& in, OwnQuestion& out) {
  in.object();
  in.required("room", out.room);
  in.required("question", out.question);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.required("stage", out.stage);
  in.optional("why", out.why, line_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, OwnVote& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("choices", out.choices, AtMost{10}, poll_choice_bounds);
}

void read(const Reader& in, DismissedCard& out) {
  in.object();
  in.required("card", out.card);
  in.required("room", out.room);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 280});
  in.required("why", out.why, line_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, OwnMeasure& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("kind", out.kind);
  in.required("why", out.why, line_bounds);
  in.required("at", out.at);
  in.optional("until", out.until);
  in.optional("room", out.room);
  in.required("lifted", out.lifted);
  in.optional("appeal", out.appeal);
  in.optional("answer", out.answer, line_bounds);
}

void read(const Reader& in, OwnReport& out) {
  in.object();
  in.required("report", out.report);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("reason", out.reason);
  in.required("made", out.made);
  in.required("answered", out.answered);
}

void read(const Reader& in, OwnKnock& out) {
  in.object();
  in.required("room", out.room);
  in.required("stage", out.stage);
  in.required("word", out.word, line_bounds);
}

void read(const Reader& in, AffinitySeat& out) {
  in.object();
  in.required("set", out.set);
  in.optional("room", out.room);
  in.required("chosen", out.chosen);
}

void read(const Reader& in, TicketNote& out) {
  in.object();
  in.required("ticket", out.ticket);
  in.required("person", out.person);
  in.required("note", out.note, TextBounds{TextRule::prose, 0, 500});
}

void read(const Reader& in, OwnCourse& out) {
  in.object();
  in.required("session", out.session);
  in.required("done", out.done, AtMost{200});
  in.required("saves", out.saves, count_bounds);
  in.optional("completed", out.completed);
}

void read(const Reader& in, OwnSheet& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("title", out.title, line_bounds);
  in.required("saves", out.saves, count_bounds);
  in.required("shared", out.shared);
}

void read(const Reader& in, InboxView& out) {
  in.object();
  in.required("profile", out.profile);
  in.required("role", out.role);
  in.optional("muted_until", out.muted_until);
  in.optional("mute_why", out.mute_why, line_bounds);
  in.required("conversations", out.conversations, AtMost{200});
  in.required("marks", out.marks, AtMost{2000});
  in.required("availability", out.availability);
  in.required("invitations", out.invitations, AtMost{16});
  in.required("met", out.met, AtMost{50});
  in.required("breakouts", out.breakouts, AtMost{100});
  in.defaulted("pairings", out.pairings, AtMost{100});
  in.required("questions", out.questions, AtMost{50});
  in.required("upvotes", out.upvotes, AtMost{100});
  in.required("poll_votes", out.poll_votes, AtMost{100});
  in.defaulted("own_cards", out.own_cards, AtMost{100});
  in.defaulted("card_votes", out.card_votes, AtMost{100});
  in.defaulted("cards_dismissed", out.cards_dismissed, AtMost{50});
  in.defaulted("measures", out.measures, AtMost{50});
  in.defaulted("reports", out.reports, AtMost{50});
  in.defaulted("blocked", out.blocked, AtMost{200});
  in.optional("knock", out.knock);
  in.defaulted("is_minor", out.is_minor);
  in.defaulted("affinity", out.affinity, AtMost{40});
  in.defaulted("office_notes", out.office_notes, AtMost{60});
  in.defaulted("courses", out.courses, AtMost{100});
  in.defaulted("sheets", out.sheets, AtMost{50});
}

void read(const Reader& in, Breakout& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, BreakoutsView& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("rooms", out.rooms, AtMost{100});
  in.required("chosen", out.chosen);
  in.optional("ends", out.ends);
  in.optional("closes", out.closes);
  in.optional("note", out.note, TextBounds{TextRule::prose, 0, 1000});
  in.optional("note_unrecorded", out.note_unrecorded);
}

void read(const Reader& in, PairingView& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("title", out.title, pairing_title_bounds);
  in.required("text", out.text, pairing_text_bounds);
  in.optional("unrecorded", out.unrecorded);
  in.required("rounds", out.rounds, IntegerBounds{1, 10});
  in.required("talk_s", out.talk_s, IntegerBounds{10, 1200});
  in.required("pause_s", out.pause_s, IntegerBounds{5, 600});
  in.required("stage", out.stage);
  in.required("round", out.round, IntegerBounds{0, 10});
  in.optional("ends", out.ends);
  in.optional("people", out.people, count_bounds);
}

void read(const Reader& in, BreakoutSeat& out) {
  in.object();
  in.required("person", out.person);
  in.optional("room", out.room);
}

void read(const Reader& in, DeskView& out) {
  in.object();
  in.optional("stage", out.stage);
  in.required("rooms", out.rooms, AtMost{100});
  in.required("chosen", out.chosen);
  in.optional("ends", out.ends);
  in.optional("closes", out.closes);
  in.required("places", out.places, AtMost{50000});
  in.required("names", out.names, AtMost{50000});
}

void read(const Reader& in, CaptionsView& out) {
  in.object();
  in.required("captioners", out.captioners, AtMost{8});
  in.required("linked", out.linked);
}

void read(const Reader& in, StageSpeaker& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("ready", out.ready);
}

void read(const Reader& in, StageTimer& out) {
  in.object();
  in.required("label", out.label, line_bounds);
  in.required("ends", out.ends);
}

void read(const Reader& in, Slides& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("title", out.title, line_bounds);
  in.required("pages", out.pages, slide_page_bounds);
  in.required("bytes", out.bytes, count_bounds);
}

void read(const Reader& in, ShownSlides& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("page", out.page, slide_page_bounds);
}

void read(const Reader& in, SlidesView& out) {
  in.object();
  in.required("ready", out.ready, AtMost{12});
  in.optional("shown", out.shown);
}

void read(const Reader& in, StageView& out) {
  in.object();
  in.required("phase", out.phase);
  in.required("title", out.title, line_bounds);
  in.required("hands", out.hands, AtMost{200});
  in.optional("floor", out.floor);
  in.required("speakers", out.speakers, AtMost{50});
  in.optional("timer", out.timer);
  in.required("slides", out.slides);
}

void read(const Reader& in, Question& out) {
  in.object();
  in.required("question", out.question);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.optional("by", out.by);
  in.optional("name", out.name, name_bounds);
  in.required("votes", out.votes, count_bounds);
  in.required("stage", out.stage);
  in.required("answer", out.answer, question_answer_bounds);
  in.optional("unrecorded", out.unrecorded);
  in.optional("answer_unrecorded", out.answer_unrecorded);
  in.optional("hall", out.hall);
}

void read(const Reader& in, QuestionRules& out) {
  in.object();
  in.required("moderated", out.moderated);
  in.required("anonymous", out.anonymous);
}

void read(const Reader& in, QuestionsView& out) {
  in.object();
  in.required("questions", out.questions, AtMost{200});
  in.optional("pinned", out.pinned);
  in.optional("rules", out.rules);
}

void read(const Reader& in, Poll& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 200});
  in.required("options", out.options, AtMost{10}, TextBounds{TextRule::line, 0, 100});
  in.required("multiple", out.multiple);
  in.required("hidden", out.hidden);
  in.required("stage", out.stage);
  in.required("voters", out.voters, count_bounds);
  in.optional("counts", out.counts, AtMost{10}, count_bounds);
  in.optional("unrecorded", out.unrecorded);
  in.optional("cases", out.cases, AtMost{10}, TextBounds{TextRule::prose, 0, 800});
}

void read(const Reader& in, PollsView& out) {
  in.object();
  in.required("polls", out.polls, AtMost{100});
}

void read(const Reader& in, HallView& out) {
  in.object();
  in.required("published", out.published);
  in.required("open", out.open);
}

void read(const Reader& in, HallLinks& out) {
  in.object();
  in.optional("watch", out.watch, link_code_bounds);
  in.optional("ask", out.ask, link_code_bounds);
  in.optional("code", out.code, hall_code_bounds);
  in.optional("expires", out.expires);
  in.required("devices", out.devices, count_bounds);
}

void read(const Reader& in, CardGroup& out) {
  in.object();
  in.required("group", out.group);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 60});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, WallCard& out) {
  in.object();
  in.required("card", out.card);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 280});
  in.optional("by", out.by);
  in.optional("name", out.name, name_bounds);
  in.optional("group", out.group);
  in.optional("votes", out.votes, count_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, Wall& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 200});
  in.required("anonymous", out.anonymous);
  in.required("stage", out.stage);
  in.required("votes", out.votes, wall_votes_bounds);
  in.required("groups", out.groups, AtMost{10});
  in.required("cards", out.cards, AtMost{150});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, Paragraph& out) {
  in.object();
  in.required("note", out.note);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.required("by", out.by);
  in.required("name", out.name, name_bounds);
  in.required("revision", out.revision, note_revision_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, BoardView& out) {
  in.object();
  in.required("walls", out.walls, AtMost{12});
  in.required("notes", out.notes, AtMost{80});
}

void read(const Reader& in, Sheet& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("title", out.title, line_bounds);
  in.required("rows", out.rows, AtMost{8}, sheet_label_bounds);
  in.required("columns", out.columns, AtMost{6}, sheet_label_bounds);
  in.required("shared", out.shared, count_bounds);
}

void read(const Reader& in, ReportView& out) {
  in.object();
  in.required("report", out.report);
  in.required("person", out.person);
  in.required("person_name", out.person_name, name_bounds);
  in.required("reason", out.reason);
  in.optional("room", out.room);
  in.required("made", out.made);
  in.optional("taken_by", out.taken_by);
  in.optional("taken_name", out.taken_name, name_bounds);
}

void read(const Reader& in, AppealView& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("kind", out.kind);
  in.required("person", out.person);
  in.required("person_name", out.person_name, name_bounds);
  in.optional("by", out.by);
  in.required("by_name", out.by_name, name_bounds);
  in.required("why", out.why, line_bounds);
  in.required("text", out.text, appeal_text_bounds);
  in.optional("until", out.until);
  in.optional("room", out.room);
  in.optional("report", out.report);
  in.required("made", out.made);
}

void read(const Reader& in, Knock& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, StaffView& out) {
  in.object();
  in.required("reports", out.reports, AtMost{200});
  in.required("appeals", out.appeals, AtMost{1000});
  in.required("knocks", out.knocks, AtMost{1000});
}

void read(const Reader& in, TopicOpened& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("epoch", out.epoch, epoch_bounds);
  in.required("answer", out.answer);
  in.required("first", out.first, offset_bounds);
  in.required("next", out.next, offset_bounds);
  in.optional("convening", out.convening);
  in.optional("room", out.room);
  in.optional("conversation", out.conversation);
  in.optional("inbox", out.inbox);
  in.optional("breakouts", out.breakouts);
  in.optional("pairing", out.pairing);
  in.optional("desk", out.desk);
  in.optional("captions", out.captions);
  in.optional("stage", out.stage);
  in.optional("questions", out.questions);
  in.optional("polls", out.polls);
  in.optional("hall", out.hall);
  in.optional("hall_links", out.hall_links);
  in.optional("tools", out.tools, AtMost{9});
  in.optional("board", out.board);
  in.defaulted("sheets", out.sheets, AtMost{20});
  in.optional("staff", out.staff);
  in.defaulted("knocks", out.knocks, AtMost{50});
}

void read(const Reader& in, TopicClosed& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("why", out.why, line_bounds);
}

void read(const Reader& in, LinkMint& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.required("role", out.role);
  in.optional("person", out.person);
  in.required("expires", out.expires);
  in.defaulted("simulated", out.simulated);
}

void read(const Reader& in, LinkMinted& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.required("role", out.role);
  in.optional("person", out.person);
  in.required("expires", out.expires);
  in.defaulted("simulated", out.simulated);
}

void read(const Reader& in, LinkExchange& out) {
  in.object();
  in.required("link", out.link, hash_bounds);
  in.required("cookie", out.cookie, hash_bounds);
  in.optional("profile", out.profile);
}

void read(const Reader& in, LinkSpent& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.required("person", out.person);
}

void read(const Reader& in, PersonRegister& out) {
  in.object();
  in.required("cookie", out.cookie, hash_bounds);
  in.required("profile", out.profile);
}

void read(const Reader& in, CookieIssued& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.required("person", out.person);
  in.required("expires", out.expires);
}

void read(const Reader& in, SignedIn& out) {
  in.object();
  in.required("person", out.person);
  in.required("role", out.role);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, CookieRevoke& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
}

void read(const Reader& in, CookieRevoked& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.optional("person", out.person);
}

void read(const Reader& in, AccessRevoke& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, AccessRevoked& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, SignInRequest& out) {
  in.object();
  in.required("secret", out.secret, TextBounds{TextRule::token, 16, 64});
  in.optional("profile", out.profile);
}

void read(const Reader& in, RegisterRequest& out) {
  in.object();
  in.required("profile", out.profile);
}

void read(const Reader& in, SignOutRequest& out) {
  in.object();
  in.required("identity", out.identity);
  in.defaulted("everywhere", out.everywhere);
}

void read(const Reader& in, Identity& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("role", out.role);
}

void read(const Reader& in, RemovedIdentity& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("measure", out.measure);
}

void read(const Reader& in, FrontDoor& out) {
  in.object();
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("contact", out.contact, line_bounds);
  in.required("registration_open", out.registration_open);
  in.required("programme", out.programme, count_bounds);
  in.required("identities", out.identities, AtMost{16});
  in.defaulted("removed", out.removed, AtMost{16});
}

void read(const Reader& in, HttpRefusal& out) {
  in.object();
  in.required("code", out.code, line_bounds);
  in.required("sentence", out.sentence, line_bounds);
  in.required("remedy", out.remedy, line_bounds);
}

void read(const Reader& in, AffinityLabel& out) {
  in.object();
  in.required("kind", out.kind);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, AffinityRule& out) {
  in.object();
  in.required("by", out.by);
  in.required("least", out.least, IntegerBounds{2, 100});
  in.required("most", out.most, IntegerBounds{3, 200});
  in.optional("room", out.room);
  in.required("rest", out.rest, name_bounds);
  in.defaulted("labels", out.labels, AtMost{16});
}

void read(const Reader& in, AffinityMade& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
  in.required("open", out.open);
}

void read(const Reader& in, AffinityGroup& out) {
  in.object();
  in.optional("room", out.room);
  in.required("name", out.name, name_bounds);
  in.required("count", out.count, count_bounds);
  in.required("people", out.people, AtMost{16});
  in.required("hours", out.hours, IntegerBounds{0, 24});
}

void read(const Reader& in, AffinityPlan& out) {
  in.object();
  in.required("groups", out.groups, AtMost{100});
  in.required("people", out.people, count_bounds);
  in.required("staying", out.staying, count_bounds);
}

void read(const Reader& in, AffinityHolders& out) {
  in.object();
  in.required("people", out.people, AtMost{200});
  in.required("total", out.total, count_bounds);
}

void read(const Reader& in, AffinityPreview& out) {
  in.object();
  in.required("rule", out.rule);
  in.optional("set", out.set);
}

void read(const Reader& in, AffinityPeople& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, AffinityOpen& out) {
  in.object();
  in.required("title", out.title, name_bounds);
  in.required("rule", out.rule);
  in.optional("session", out.session);
}

void read(const Reader& in, AffinityReform& out) {
  in.object();
  in.required("set", out.set);
  in.required("least", out.least, IntegerBounds{2, 100});
  in.required("most", out.most, IntegerBounds{3, 200});
}

void read(const Reader& in, AffinityClose& out) {
  in.object();
  in.required("set", out.set);
}

void read(const Reader& in, AffinityChoose& out) {
  in.object();
  in.required("set", out.set);
  in.optional("room", out.room);
}

void read(const Reader& in, AffinityFacilitate& out) {
  in.object();
  in.required("room", out.room);
  in.optional("person", out.person);
}

void read(const Reader& in, AffinityFormed& out) {
  in.object();
  in.required("set", out.set);
  in.required("title", out.title, name_bounds);
  in.required("rule", out.rule);
  in.optional("session", out.session);
  in.required("rooms", out.rooms, AtMost{200});
}

void read(const Reader& in, AffinityClosed& out) {
  in.object();
  in.required("set", out.set);
}

void read(const Reader& in, AffinityFacilitated& out) {
  in.object();
  in.required("set", out.set);
  in.required("room", out.room);
  in.optional("person", out.person);
  in.optional("name", out.name, name_bounds);
}

void read_payload(const Reader& in, AffinityFacilitated& out) {
  in.object();
  in.required("set", out.set);
  in.required("room", out.room);
  in.optional("person", out.person);
}

void read(const Reader& in, AffinitySeated& out) {
  in.object();
  in.required("person", out.person);
  in.required("seat", out.seat);
}

void read_payload(const Reader& in, AffinitySeated& out) {
  in.object();
  in.required("seat", out.seat);
}

void read(const Reader& in, AffinityReleased& out) {
  in.object();
  in.required("person", out.person);
  in.required("set", out.set);
}

void read_payload(const Reader& in, AffinityReleased& out) {
  in.object();
  in.required("set", out.set);
}

void read(const Reader& in, AnnouncementMake& out) {
  in.object();
  in.required("text", out.text, announcement_text_bounds);
  in.defaulted("minutes", out.minutes, IntegerBounds{1, 1440});
}

void read(const Reader& in, AnnouncementMade& out) {
  in.object();
  in.required("by", out.by);
  in.required("text", out.text, announcement_text_bounds);
  in.required("until", out.until);
}

void read_payload(const Reader& in, AnnouncementMade& out) {
  in.object();
  in.required("text", out.text, announcement_text_bounds);
  in.required("until", out.until);
}

void read(const Reader& in, AnnouncementWithdraw& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
}

void read(const Reader& in, AnnouncementWithdrawn& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
}

void read(const Reader& in, AttendanceBeat& ) {
  in.object();
}

void read(const Reader& in, AttendanceInterrupted& out) {
  in.object();
  in.required("since", out.since);
}

void read(const Reader& in, AttendanceReturned& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, Attended& out) {
  in.object();
  in.required("session", out.session);
  in.required("title", out.title, line_bounds);
  in.required("starts", out.starts);
  in.required("ends", out.ends);
  in.required("present_ms", out.present_ms, count_bounds);
}

void read(const Reader& in, Stay& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, line_bounds);
  in.required("from", out.from);
  in.required("to", out.to);
  in.required("open", out.open);
  in.defaulted("hall", out.hall);
}

void read(const Reader& in, AttendancePage& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, Attendance& out) {
  in.object();
  in.required("person", out.person);
  in.required("sessions", out.sessions, AtMost{100});
  in.required("stays", out.stays, AtMost{100});
  in.required("total_ms", out.total_ms, count_bounds);
}

void read(const Reader& in, BreakoutPrepare& out) {
  in.object();
  in.required("room", out.room);
  in.required("names", out.names, AtMost{100}, name_bounds);
  in.defaulted("chosen", out.chosen);
}

void read(const Reader& in, BreakoutAdd& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, BreakoutFill& out) {
  in.object();
  in.required("room", out.room);
  in.required("how", out.how);
}

void read(const Reader& in, BreakoutPlace& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.optional("to", out.to);
}

void read(const Reader& in, BreakoutOpen& out) {
  in.object();
  in.required("room", out.room);
  in.required("minutes", out.minutes, IntegerBounds{0, 480});
  in.required("move", out.move);
}

void read(const Reader& in, BreakoutExtend& out) {
  in.object();
  in.required("room", out.room);
  in.required("minutes", out.minutes, IntegerBounds{1, 480});
}

void read(const Reader& in, BreakoutTell& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, TextBounds{TextRule::prose, 1, 1000});
}

void read(const Reader& in, BreakoutRecall& out) {
  in.object();
  in.required("room", out.room);
  in.defaulted("grace_s", out.grace_s, IntegerBounds{0, 600});
}

void read(const Reader& in, HelpAsk& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, line_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, HelpAnswer& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, BreakoutNote& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
}

void read(const Reader& in, BreakoutPrepared& out) {
  in.object();
  in.required("chosen", out.chosen);
}

void read(const Reader& in, BreakoutAdded& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, BreakoutPlaced& out) {
  in.object();
  in.required("places", out.places, AtMost{500});
  in.required("names", out.names, AtMost{500});
}

void read_payload(const Reader& in, BreakoutPlaced& out) {
  in.object();
  in.required("places", out.places, AtMost{500});
}

void read(const Reader& in, BreakoutOpened& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("rooms", out.rooms, AtMost{100});
  in.required("chosen", out.chosen);
  in.optional("ends", out.ends);
}

void read(const Reader& in, BreakoutExtended& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("ends", out.ends);
}

void read(const Reader& in, BreakoutTold& out) {
  in.object();
  in.required("by", out.by);
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, BreakoutTold& out) {
  in.object();
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, BreakoutRecalled& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("closes", out.closes);
}

void read(const Reader& in, BreakoutClosed& out) {
  in.object();
  in.required("parent", out.parent);
}

void read(const Reader& in, BreakoutReported& out) {
  in.object();
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, BreakoutNoted& out) {
  in.object();
  in.required("by", out.by);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, BreakoutNoted& out) {
  in.object();
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, BreakoutInvited& out) {
  in.object();
  in.required("person", out.person);
  in.required("invitation", out.invitation);
}

void read_payload(const Reader& in, BreakoutInvited& out) {
  in.object();
  in.required("invitation", out.invitation);
}

void read(const Reader& in, BreakoutReleased& out) {
  in.object();
  in.required("person", out.person);
  in.required("parent", out.parent);
}

void read_payload(const Reader& in, BreakoutReleased& out) {
  in.object();
  in.required("parent", out.parent);
}

void read(const Reader& in, HelpAsked& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("room", out.room);
  in.required("room_name", out.room_name, name_bounds);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, line_bounds);
}

void read_payload(const Reader& in, HelpAsked& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("room", out.room);
  in.required("room_name", out.room_name, name_bounds);
  in.required("text", out.text, line_bounds);
}

void read(const Reader& in, HelpAnswered& out) {
  in.object();
  in.required("room", out.room);
  in.required("by", out.by);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, HelpAnswered& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, CaptionAppoint& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, CaptionAppointed& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, CaptionAppointed& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, CaptionDismiss& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, CaptionDismissed& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, CaptionLink& out) {
  in.object();
  in.required("room", out.room);
  in.optional("hash", out.hash, hash_bounds);
}

void read(const Reader& in, CaptionAuthorised& out) {
  in.object();
  in.required("room", out.room);
  in.optional("hash", out.hash, hash_bounds);
}

void read(const Reader& in, CaptionLinked& out) {
  in.object();
  in.required("room", out.room);
  in.required("linked", out.linked);
}

void read(const Reader& in, CaptionSay& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, caption_text_bounds);
  in.required("lang", out.lang, language_bounds);
  in.defaulted("took", out.took, IntegerBounds{0, 60000});
}

void read(const Reader& in, CaptionIngest& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.required("seq", out.seq, count_bounds);
  in.required("text", out.text, caption_text_bounds);
  in.required("lang", out.lang, language_bounds);
}

void read(const Reader& in, CaptionSaid& out) {
  in.object();
  in.required("text", out.text, TextBounds{TextRule::line, 0, 500});
  in.required("lang", out.lang, language_bounds);
  in.required("began", out.began);
  in.optional("seq", out.seq, count_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, CaptionAddressRequest& out) {
  in.object();
  in.required("room", out.room);
  in.required("open", out.open);
}

void read(const Reader& in, CaptionAddress& out) {
  in.object();
  in.required("path", out.path, TextBounds{TextRule::line, 0, 200});
}

void read(const Reader& in, CaptionNumber& out) {
  in.object();
  in.required("seq", out.seq, count_bounds);
}

void read(const Reader& in, Placed& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("offset", out.offset, offset_bounds);
}

void read(const Reader& in, ChatPost& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, chat_text_bounds);
  in.optional("reply_to", out.reply_to, offset_bounds);
}

void read(const Reader& in, ChatPosted& out) {
  in.object();
  in.required("author", out.author);
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.required("mentions", out.mentions, AtMost{50});
  in.optional("reply_to", out.reply_to, offset_bounds);
  in.optional("edited", out.edited);
  in.optional("deleted_by", out.deleted_by);
  in.optional("erased", out.erased);
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, ChatPosted& out) {
  in.object();
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.optional("reply_to", out.reply_to, offset_bounds);
  in.optional("edited", out.edited);
  in.optional("deleted_by", out.deleted_by);
  in.optional("erased", out.erased);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, ChatEdit& out) {
  in.object();
  in.required("room", out.room);
  in.required("offset", out.offset, offset_bounds);
  in.required("text", out.text, chat_text_bounds);
}

void read(const Reader& in, ChatEdited& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.required("mentions", out.mentions, AtMost{50});
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, ChatEdited& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, ChatDelete& out) {
  in.object();
  in.required("room", out.room);
  in.required("offset", out.offset, offset_bounds);
  in.defaulted("why", out.why, line_bounds);
}

void read(const Reader& in, ChatDeleted& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
  in.required("by", out.by);
}

void read(const Reader& in, HistoryPage& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("before", out.before, offset_bounds);
  in.defaulted("limit", out.limit, IntegerBounds{1, 100});
  in.optional("with", out.with);
}

void read(const Reader& in, History& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("records", out.records, AtMost{100}, Verbatim{});
  in.required("more", out.more);
}

void read(const Reader& in, ChatType& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, ChatTyping& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, ConveningCreate& out) {
  in.object();
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("contact", out.contact, line_bounds);
  in.required("registration_open", out.registration_open);
}

void read(const Reader& in, ConveningCreated& out) {
  in.object();
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("contact", out.contact, line_bounds);
  in.required("registration_open", out.registration_open);
}

void read(const Reader& in, Speaker& out) {
  in.object();
  in.required("name", out.name, line_bounds);
}

void read(const Reader& in, ProgrammeSession& out) {
  in.object();
  in.required("guid", out.guid, line_bounds);
  in.required("title", out.title, line_bounds);
  in.required("abstract", out.abstract, prose_bounds);
  in.required("kind", out.kind);
  in.required("track", out.track, line_bounds);
  in.required("language", out.language, line_bounds);
  in.required("starts", out.starts);
  in.required("ends", out.ends);
  in.required("room_name", out.room_name, line_bounds);
  in.required("speakers", out.speakers, AtMost{50});
  in.defaulted("access", out.access);
  in.defaulted("no_record", out.no_record);
}

void read(const Reader& in, StepText& out) {
  in.object();
  in.required("title", out.title, TextBounds{TextRule::line, 1, 120});
  in.defaulted("text", out.text, TextBounds{TextRule::prose, 0, 4000});
  in.defaulted("link", out.link, TextBounds{TextRule::line, 0, 300});
  in.defaulted("question", out.question, TextBounds{TextRule::prose, 0, 500});
  in.defaulted("readers", out.readers);
  in.defaulted("minutes", out.minutes, IntegerBounds{0, 600});
  in.optional("sheet", out.sheet);
}

void read(const Reader& in, ProgrammeCourse& out) {
  in.object();
  in.required("guid", out.guid, line_bounds);
  in.optional("opens", out.opens);
  in.required("steps", out.steps, AtMost{40});
}

void read(const Reader& in, ProgrammePublish& out) {
  in.object();
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("sessions", out.sessions, AtMost{5000});
  in.defaulted("courses", out.courses, AtMost{100});
}

void read(const Reader& in, SessionScheduled& out) {
  in.object();
  in.required("session", out.session);
  in.required("room", out.room);
  in.required("item", out.item);
}

void read(const Reader& in, SessionCancelled& out) {
  in.object();
  in.required("session", out.session);
}

void read(const Reader& in, ProgrammePublished& out) {
  in.object();
  in.required("version", out.version, count_bounds);
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
}

void read(const Reader& in, Scheduled& out) {
  in.object();
  in.required("session", out.session);
  in.required("room", out.room);
  in.required("item", out.item);
}

void read(const Reader& in, ProgrammeDocument& out) {
  in.object();
  in.required("version", out.version, count_bounds);
  in.required("title", out.title, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("sessions", out.sessions, AtMost{5000});
}

void read(const Reader& in, ImportReport& out) {
  in.object();
  in.required("taken", out.taken, line_bounds);
  in.required("warnings", out.warnings, AtMost{500}, TextBounds{TextRule::line, 0, 500});
}

void read(const Reader& in, AreaRoom& out) {
  in.object();
  in.required("area", out.area, area_name_bounds);
  in.required("room_name", out.room_name, line_bounds);
  in.required("kind", out.kind);
  in.required("description", out.description, line_bounds);
}

void read(const Reader& in, CampusPublish& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
  in.required("rooms", out.rooms, AtMost{2000});
}

void read(const Reader& in, CampusPublished& out) {
  in.object();
  in.required("hash", out.hash, hash_bounds);
}

void read(const Reader& in, AvailabilitySet& out) {
  in.object();
  in.required("availability", out.availability);
}

void read(const Reader& in, AvailabilityChanged& out) {
  in.object();
  in.required("person", out.person);
  in.required("availability", out.availability);
}

void read(const Reader& in, ConversationInvite& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, ConversationInvited& out) {
  in.object();
  in.required("from", out.from);
  in.required("to", out.to);
  in.required("name", out.name, name_bounds);
  in.required("to_name", out.to_name, name_bounds);
  in.required("expires", out.expires);
  in.defaulted("quiet", out.quiet);
}

void read_payload(const Reader& in, ConversationInvited& out) {
  in.object();
  in.required("from", out.from);
  in.required("to", out.to);
  in.required("expires", out.expires);
  in.defaulted("quiet", out.quiet);
}

void read(const Reader& in, ConversationAnswer& out) {
  in.object();
  in.required("person", out.person);
  in.required("accept", out.accept);
}

void read(const Reader& in, ConversationAnswered& out) {
  in.object();
  in.required("from", out.from);
  in.required("to", out.to);
  in.required("how", out.how);
}

void read(const Reader& in, ConversationJoin& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, ConversationLock& out) {
  in.object();
  in.required("locked", out.locked);
}

void read(const Reader& in, ConversationStarted& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, ConversationJoined& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, ConversationJoined& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, ConversationLeft& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("since", out.since);
  in.required("how", out.how);
}

void read_payload(const Reader& in, ConversationLeft& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("since", out.since);
  in.required("how", out.how);
}

void read(const Reader& in, ConversationLocked& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("locked", out.locked);
}

void read_payload(const Reader& in, ConversationLocked& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("locked", out.locked);
}

void read(const Reader& in, ConversationEnded& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, ConversationKept& out) {
  in.object();
  in.required("room", out.room);
  in.required("since", out.since);
  in.required("people", out.people, AtMost{50});
  in.required("names", out.names, AtMost{50});
}

void read_payload(const Reader& in, ConversationKept& out) {
  in.object();
  in.required("room", out.room);
  in.required("since", out.since);
  in.required("people", out.people, AtMost{50});
}

void read(const Reader& in, StepBrief& out) {
  in.object();
  in.required("step", out.step);
  in.required("title", out.title, line_bounds);
  in.required("minutes", out.minutes, count_bounds);
  in.required("asks", out.asks);
  in.required("answered", out.answered);
}

void read(const Reader& in, CourseOutline& out) {
  in.object();
  in.required("session", out.session);
  in.required("version", out.version, count_bounds);
  in.required("steps", out.steps, AtMost{40});
}

void read(const Reader& in, StepPage& out) {
  in.object();
  in.required("session", out.session);
  in.required("step", out.step);
  in.required("content", out.content);
  in.required("answer", out.answer, TextBounds{TextRule::prose, 0, 2000});
  in.optional("readers", out.readers);
}

void read(const Reader& in, CoursePerson& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("done", out.done, count_bounds);
  in.optional("completed", out.completed);
}

void read(const Reader& in, StandingPage& out) {
  in.object();
  in.required("steps", out.steps, count_bounds);
  in.required("begun", out.begun, count_bounds);
  in.required("completed", out.completed, count_bounds);
  in.required("people", out.people, AtMost{100});
}

void read(const Reader& in, GivenAnswer& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 2000});
}

void read(const Reader& in, AnswersPage& out) {
  in.object();
  in.required("answers", out.answers, AtMost{100});
  in.required("total", out.total, count_bounds);
}

void read(const Reader& in, StepWrite& out) {
  in.object();
  in.required("session", out.session);
  in.optional("step", out.step);
  in.required("content", out.content);
}

void read(const Reader& in, StepMove& out) {
  in.object();
  in.required("step", out.step);
  in.required("to", out.to, IntegerBounds{0, 39});
}

void read(const Reader& in, StepRemove& out) {
  in.object();
  in.required("step", out.step);
}

void read(const Reader& in, CourseOpen& out) {
  in.object();
  in.required("session", out.session);
  in.optional("opens", out.opens);
}

void read(const Reader& in, StepMark& out) {
  in.object();
  in.required("step", out.step);
  in.required("done", out.done);
}

void read(const Reader& in, StepAnswer& out) {
  in.object();
  in.required("step", out.step);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 2000});
  in.required("readers", out.readers);
}

void read(const Reader& in, CourseRead& out) {
  in.object();
  in.required("session", out.session);
}

void read(const Reader& in, StepRead& out) {
  in.object();
  in.required("step", out.step);
}

void read(const Reader& in, CourseStanding& out) {
  in.object();
  in.required("session", out.session);
  in.defaulted("skip", out.skip, IntegerBounds{0, 1000000});
}

void read(const Reader& in, StepAnswers& out) {
  in.object();
  in.required("step", out.step);
  in.defaulted("skip", out.skip, IntegerBounds{0, 1000000});
}

void read(const Reader& in, StepWritten& out) {
  in.object();
  in.required("session", out.session);
  in.required("step", out.step);
  in.required("content", out.content);
}

void read(const Reader& in, CourseChanged& out) {
  in.object();
  in.required("course", out.course);
}

void read(const Reader& in, StepMarked& out) {
  in.object();
  in.required("session", out.session);
  in.required("step", out.step);
  in.required("done", out.done);
}

void read(const Reader& in, StepAnswered& out) {
  in.object();
  in.required("session", out.session);
  in.required("step", out.step);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 2000});
  in.required("readers", out.readers);
}

void read(const Reader& in, CourseCompleted& out) {
  in.object();
  in.required("session", out.session);
  in.required("at", out.at);
  in.required("minutes", out.minutes, count_bounds);
}

void read(const Reader& in, DirectPost& out) {
  in.object();
  in.required("to", out.to);
  in.required("text", out.text, chat_text_bounds);
}

void read(const Reader& in, DirectPosted& out) {
  in.object();
  in.required("author", out.author);
  in.required("to", out.to);
  in.required("name", out.name, name_bounds);
  in.required("to_name", out.to_name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.optional("erased", out.erased);
}

void read_payload(const Reader& in, DirectPosted& out) {
  in.object();
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.optional("erased", out.erased);
}

void read(const Reader& in, ReadMark& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.optional("with", out.with);
  in.required("next", out.next, offset_bounds);
}

void read(const Reader& in, ReadMarked& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.optional("with", out.with);
  in.required("next", out.next, offset_bounds);
  in.optional("unread", out.unread, count_bounds);
}

void read(const Reader& in, PersonErase& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, ErasureBegun& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, TextErased& out) {
  in.object();
  in.required("offsets", out.offsets, AtMost{1000}, offset_bounds);
  in.optional("person", out.person);
}

void read(const Reader& in, PersonErased& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, HallPublish& out) {
  in.object();
  in.required("room", out.room);
  in.optional("watch", out.watch, link_code_bounds);
}

void read(const Reader& in, HallOpen& out) {
  in.object();
  in.required("room", out.room);
  in.optional("ask", out.ask, link_code_bounds);
  in.optional("code", out.code, hall_code_bounds);
}

void read(const Reader& in, HallLinked& out) {
  in.object();
  in.required("links", out.links);
}

void read(const Reader& in, HallTold& out) {
  in.object();
  in.required("hall", out.hall);
}

void read(const Reader& in, HallWatched& out) {
  in.object();
  in.required("room", out.room);
  in.optional("watch", out.watch, link_code_bounds);
}

void read(const Reader& in, HallJoin& out) {
  in.object();
  in.required("code", out.code, hall_code_bounds);
  in.required("device", out.device, hash_bounds);
}

void read(const Reader& in, HallJoined& out) {
  in.object();
  in.required("room", out.room);
  in.required("device", out.device, hash_bounds);
}

void read(const Reader& in, HallDevice& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, line_bounds);
}

void read(const Reader& in, HallArrive& out) {
  in.object();
  in.required("ask", out.ask, link_code_bounds);
  in.optional("guest", out.guest, hash_bounds);
}

void read(const Reader& in, HallArrived& out) {
  in.object();
  in.required("room", out.room);
  in.optional("guest", out.guest);
  in.optional("hash", out.hash, hash_bounds);
}

void read(const Reader& in, HallLeave& out) {
  in.object();
  in.required("ask", out.ask, link_code_bounds);
  in.optional("guest", out.guest, hash_bounds);
}

void read(const Reader& in, HallLeft& out) {
  in.object();
  in.required("room", out.room);
  in.optional("guest", out.guest);
  in.optional("person", out.person);
}

void read(const Reader& in, HallAsk& out) {
  in.object();
  in.required("ask", out.ask, link_code_bounds);
  in.optional("guest", out.guest, hash_bounds);
  in.required("text", out.text, question_text_bounds);
}

void read(const Reader& in, HallAsked& out) {
  in.object();
  in.required("room", out.room);
  in.required("question", out.question);
  in.required("guest", out.guest);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, HallVote& out) {
  in.object();
  in.required("ask", out.ask, link_code_bounds);
  in.optional("guest", out.guest, hash_bounds);
  in.required("poll", out.poll);
  in.required("choices", out.choices, AtMost{10}, poll_choice_bounds);
}

void read(const Reader& in, HallVoted& out) {
  in.object();
  in.required("guest", out.guest);
  in.required("poll", out.poll);
  in.required("choices", out.choices, AtMost{10}, poll_choice_bounds);
}

void read(const Reader& in, Turnout& out) {
  in.object();
  in.required("hall", out.hall, count_bounds);
  in.required("remote", out.remote, count_bounds);
  in.required("together", out.together, count_bounds);
  in.required("watching", out.watching, count_bounds);
}

void read(const Reader& in, HallCounts& out) {
  in.object();
  in.required("room", out.room);
  in.required("counts", out.counts);
}

void read(const Reader& in, HallRequest& out) {
  in.object();
  in.required("room", out.room);
  in.required("deed", out.deed);
}

void read(const Reader& in, HallJoinRequest& out) {
  in.object();
  in.required("code", out.code, TextBounds{TextRule::token, 1, 16});
}

void read(const Reader& in, WatchSession& out) {
  in.object();
  in.required("title", out.title, line_bounds);
  in.required("starts", out.starts);
  in.required("ends", out.ends);
  in.required("speakers", out.speakers, AtMost{50}, line_bounds);
}

void read(const Reader& in, WatchSlides& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("page", out.page, slide_page_bounds);
  in.required("pages", out.pages, slide_page_bounds);
}

void read(const Reader& in, WatchQuestion& out) {
  in.object();
  in.required("question", out.question);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.required("votes", out.votes, count_bounds);
  in.required("stage", out.stage);
  in.required("answer", out.answer, question_answer_bounds);
}

void read(const Reader& in, WatchLine& out) {
  in.object();
  in.required("n", out.n, count_bounds);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 500});
  in.required("lang", out.lang, language_bounds);
  in.required("began", out.began);
}

void read(const Reader& in, Watch& out) {
  in.object();
  in.required("version", out.version, line_bounds);
  in.required("convening", out.convening, line_bounds);
  in.required("zone", out.zone, zone_bounds);
  in.required("room", out.room, line_bounds);
  in.required("state", out.state);
  in.required("phase", out.phase);
  in.required("title", out.title, line_bounds);
  in.optional("session", out.session);
  in.optional("timer", out.timer);
  in.optional("slides", out.slides);
  in.required("polls", out.polls, AtMost{5});
  in.required("questions", out.questions, AtMost{30});
  in.required("pinned", out.pinned);
  in.required("lines", out.lines, AtMost{12});
  in.required("counts", out.counts);
  in.optional("ask", out.ask, link_code_bounds);
}

void read(const Reader& in, WatchLines& out) {
  in.object();
  in.required("lines", out.lines, AtMost{200});
  in.required("more", out.more);
}

void read(const Reader& in, AskOwn& out) {
  in.object();
  in.optional("identity", out.identity);
  in.required("here", out.here);
  in.required("votes", out.votes, AtMost{100});
  in.required("questions", out.questions, AtMost{50});
}

void read(const Reader& in, AskQuestion& out) {
  in.object();
  in.required("text", out.text, question_text_bounds);
}

void read(const Reader& in, AskVote& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("choices", out.choices, AtMost{10}, poll_choice_bounds);
}

void read(const Reader& in, PersonMute& out) {
  in.object();
  in.required("person", out.person);
  in.required("minutes", out.minutes, IntegerBounds{1, 10080});
  in.required("why", out.why, line_bounds);
  in.optional("report", out.report);
}

void read(const Reader& in, PersonMuted& out) {
  in.object();
  in.required("person", out.person);
  in.required("until", out.until);
  in.required("why", out.why, line_bounds);
  in.optional("measure", out.measure);
}

void read(const Reader& in, PersonUnmute& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, PersonUnmuted& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, PersonRemove& out) {
  in.object();
  in.required("person", out.person);
  in.required("why", out.why, line_bounds);
  in.optional("report", out.report);
}

void read(const Reader& in, PersonRemoved& out) {
  in.object();
  in.required("person", out.person);
  in.required("why", out.why, line_bounds);
  in.optional("measure", out.measure);
}

void read(const Reader& in, PersonRestore& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, PersonRestored& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, RoleGrant& out) {
  in.object();
  in.required("person", out.person);
  in.required("role", out.role);
}

void read(const Reader& in, RoleGranted& out) {
  in.object();
  in.required("person", out.person);
  in.required("role", out.role);
}

void read(const Reader& in, PersonNudge& out) {
  in.object();
  in.required("person", out.person);
  in.required("why", out.why, needed_reason_bounds);
  in.optional("report", out.report);
}

void read(const Reader& in, PersonNudged& out) {
  in.object();
  in.required("person", out.person);
  in.required("why", out.why, line_bounds);
  in.required("measure", out.measure);
}

void read(const Reader& in, RoomForbid& out) {
  in.object();
  in.required("person", out.person);
  in.required("room", out.room);
  in.required("why", out.why, needed_reason_bounds);
  in.optional("report", out.report);
}

void read(const Reader& in, RoomForbidden& out) {
  in.object();
  in.required("person", out.person);
  in.required("room", out.room);
  in.required("why", out.why, line_bounds);
  in.required("measure", out.measure);
}

void read(const Reader& in, RoomAllow& out) {
  in.object();
  in.required("person", out.person);
  in.required("room", out.room);
}

void read(const Reader& in, RoomAllowed& out) {
  in.object();
  in.required("person", out.person);
  in.required("room", out.room);
}

void read(const Reader& in, PersonProtect& out) {
  in.object();
  in.required("person", out.person);
  in.required("on", out.on);
}

void read(const Reader& in, PersonProtected& out) {
  in.object();
  in.required("person", out.person);
  in.required("on", out.on);
}

void read(const Reader& in, PersonBlock& out) {
  in.object();
  in.required("person", out.person);
  in.required("on", out.on);
}

void read(const Reader& in, PersonBlocked& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("on", out.on);
}

void read_payload(const Reader& in, PersonBlocked& out) {
  in.object();
  in.required("person", out.person);
  in.required("on", out.on);
}

void read(const Reader& in, AuditNoted& out) {
  in.object();
  in.required("by", out.by);
  in.required("by_name", out.by_name, name_bounds);
  in.required("person", out.person);
  in.required("person_name", out.person_name, name_bounds);
  in.required("act", out.act);
  in.required("why", out.why, line_bounds);
  in.optional("room", out.room);
  in.optional("report", out.report);
  in.optional("measure", out.measure);
}

void read_payload(const Reader& in, AuditNoted& out) {
  in.object();
  in.required("act", out.act);
  in.required("why", out.why, line_bounds);
  in.optional("room", out.room);
  in.optional("report", out.report);
  in.optional("measure", out.measure);
}

void read(const Reader& in, NoteAdd& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, note_text_bounds);
  in.optional("before", out.before);
}

void read(const Reader& in, NoteChange& out) {
  in.object();
  in.required("note", out.note);
  in.required("text", out.text, note_text_bounds);
  in.required("revision", out.revision, note_revision_bounds);
}

void read(const Reader& in, NoteMove& out) {
  in.object();
  in.required("note", out.note);
  in.optional("before", out.before);
}

void read(const Reader& in, NoteRemove& out) {
  in.object();
  in.required("note", out.note);
  in.required("revision", out.revision, note_revision_bounds);
}

void read(const Reader& in, NoteAdded& out) {
  in.object();
  in.required("note", out.note);
  in.required("by", out.by);
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("before", out.before);
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, NoteAdded& out) {
  in.object();
  in.required("note", out.note);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("before", out.before);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, NoteChanged& out) {
  in.object();
  in.required("note", out.note);
  in.required("by", out.by);
  in.required("name", out.name, name_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.required("revision", out.revision, note_revision_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, NoteChanged& out) {
  in.object();
  in.required("note", out.note);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.required("revision", out.revision, note_revision_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, NoteMoved& out) {
  in.object();
  in.required("note", out.note);
  in.optional("before", out.before);
}

void read(const Reader& in, NoteRemoved& out) {
  in.object();
  in.required("note", out.note);
}

void read(const Reader& in, HelperName& out) {
  in.object();
  in.required("person", out.person);
  in.optional("kind", out.kind);
}

void read(const Reader& in, OfficeRule& out) {
  in.object();
  in.required("anyone", out.anyone);
}

void read(const Reader& in, OfficeOpen& out) {
  in.object();
  in.required("subject", out.subject, line_bounds);
  in.defaulted("walk_in", out.walk_in);
}

void read(const Reader& in, OfficePause& out) {
  in.object();
  in.required("office", out.office);
  in.required("on", out.on);
}

void read(const Reader& in, OfficeClose& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeJoin& out) {
  in.object();
  in.required("office", out.office);
  in.defaulted("note", out.note, TextBounds{TextRule::prose, 0, 500});
}

void read(const Reader& in, OfficeLeave& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeCall& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeAnswer& out) {
  in.object();
  in.required("office", out.office);
  in.required("accept", out.accept);
}

void read(const Reader& in, OfficeFinish& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeHand& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
  in.required("to", out.to);
}

void read(const Reader& in, SlotOffer& out) {
  in.object();
  in.required("office", out.office);
  in.required("starts", out.starts);
  in.required("minutes", out.minutes, IntegerBounds{5, 240});
  in.required("count", out.count, IntegerBounds{1, 24});
}

void read(const Reader& in, SlotWithdraw& out) {
  in.object();
  in.required("slot", out.slot);
}

void read(const Reader& in, SlotBook& out) {
  in.object();
  in.required("slot", out.slot);
}

void read(const Reader& in, SlotFree& out) {
  in.object();
  in.required("slot", out.slot);
}

void read(const Reader& in, HelperNamed& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.optional("kind", out.kind);
}

void read_payload(const Reader& in, HelperNamed& out) {
  in.object();
  in.required("person", out.person);
  in.optional("kind", out.kind);
}

void read(const Reader& in, OfficeRuled& out) {
  in.object();
  in.required("anyone", out.anyone);
}

void read(const Reader& in, OfficeOpened& out) {
  in.object();
  in.required("office", out.office);
  in.required("helper", out.helper);
  in.required("name", out.name, name_bounds);
  in.required("kind", out.kind);
  in.required("subject", out.subject, line_bounds);
  in.required("room", out.room);
  in.required("walk_in", out.walk_in);
}

void read_payload(const Reader& in, OfficeOpened& out) {
  in.object();
  in.required("office", out.office);
  in.required("helper", out.helper);
  in.required("kind", out.kind);
  in.required("subject", out.subject, line_bounds);
  in.required("room", out.room);
  in.required("walk_in", out.walk_in);
}

void read(const Reader& in, OfficePaused& out) {
  in.object();
  in.required("office", out.office);
  in.required("on", out.on);
}

void read(const Reader& in, OfficeClosed& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeRemoved& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeJoined& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, OfficeJoined& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
  in.required("person", out.person);
}

void read(const Reader& in, OfficeLeft& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
  in.required("how", out.how);
}

void read(const Reader& in, OfficeCalled& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
  in.required("expires", out.expires);
}

void read(const Reader& in, OfficeBegan& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
}

void read(const Reader& in, OfficeFinished& out) {
  in.object();
  in.required("office", out.office);
}

void read(const Reader& in, OfficeHanded& out) {
  in.object();
  in.required("office", out.office);
  in.required("ticket", out.ticket);
  in.required("to", out.to);
}

void read(const Reader& in, OfficeNoted& out) {
  in.object();
  in.required("ticket", out.ticket);
  in.required("person", out.person);
  in.required("note", out.note, TextBounds{TextRule::prose, 0, 500});
}

void read_payload(const Reader& in, OfficeNoted& out) {
  in.object();
  in.required("ticket", out.ticket);
  in.required("note", out.note, TextBounds{TextRule::prose, 0, 500});
}

void read(const Reader& in, SlotOffered& out) {
  in.object();
  in.required("office", out.office);
  in.required("slots", out.slots, AtMost{24});
}

void read(const Reader& in, SlotWithdrawn& out) {
  in.object();
  in.required("office", out.office);
  in.required("slot", out.slot);
}

void read(const Reader& in, SlotBooked& out) {
  in.object();
  in.required("office", out.office);
  in.required("slot", out.slot);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, SlotBooked& out) {
  in.object();
  in.required("office", out.office);
  in.required("slot", out.slot);
  in.required("person", out.person);
}

void read(const Reader& in, SlotFreed& out) {
  in.object();
  in.required("office", out.office);
  in.required("slot", out.slot);
}

void read(const Reader& in, PairingGroup& out) {
  in.object();
  in.required("room", out.room);
  in.required("people", out.people, AtMost{3});
}

void read(const Reader& in, PairingOpen& out) {
  in.object();
  in.required("room", out.room);
  in.required("title", out.title, pairing_title_bounds);
  in.defaulted("text", out.text, pairing_text_bounds);
  in.required("rounds", out.rounds, IntegerBounds{1, 10});
  in.required("talk_s", out.talk_s, IntegerBounds{10, 1200});
  in.required("pause_s", out.pause_s, IntegerBounds{5, 600});
}

void read(const Reader& in, PairingJoin& out) {
  in.object();
  in.required("room", out.room);
  in.required("on", out.on);
}

void read(const Reader& in, PairingBegin& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, PairingExtend& out) {
  in.object();
  in.required("room", out.room);
  in.required("more_s", out.more_s, IntegerBounds{10, 1200});
}

void read(const Reader& in, PairingRecall& out) {
  in.object();
  in.required("room", out.room);
  in.defaulted("grace_s", out.grace_s, IntegerBounds{0, 600});
  in.required("last", out.last);
}

void read(const Reader& in, PairingOpened& out) {
  in.object();
  in.required("by", out.by);
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("title", out.title, pairing_title_bounds);
  in.required("text", out.text, pairing_text_bounds);
  in.optional("unrecorded", out.unrecorded);
  in.required("rounds", out.rounds, IntegerBounds{1, 10});
  in.required("talk_s", out.talk_s, IntegerBounds{10, 1200});
  in.required("pause_s", out.pause_s, IntegerBounds{5, 600});
}

void read_payload(const Reader& in, PairingOpened& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.required("title", out.title, pairing_title_bounds);
  in.required("text", out.text, pairing_text_bounds);
  in.optional("unrecorded", out.unrecorded);
  in.required("rounds", out.rounds, IntegerBounds{1, 10});
  in.required("talk_s", out.talk_s, IntegerBounds{10, 1200});
  in.required("pause_s", out.pause_s, IntegerBounds{5, 600});
}

void read(const Reader& in, PairingCounted& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("people", out.people, count_bounds);
}

void read(const Reader& in, PairingBegan& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("round", out.round, IntegerBounds{1, 10});
  in.required("ends", out.ends);
}

void read(const Reader& in, PairingTimed& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("ends", out.ends);
  in.required("rounds", out.rounds, IntegerBounds{1, 10});
}

void read(const Reader& in, PairingPaused& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("ends", out.ends);
}

void read(const Reader& in, PairingClosed& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("why", out.why);
}

void read(const Reader& in, PairingSeated& out) {
  in.object();
  in.required("person", out.person);
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.optional("room", out.room);
  in.required("waits", out.waits);
  in.required("people", out.people, AtMost{2});
  in.required("names", out.names, AtMost{2});
}

void read_payload(const Reader& in, PairingSeated& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("parent_name", out.parent_name, line_bounds);
  in.optional("room", out.room);
  in.required("waits", out.waits);
  in.required("people", out.people, AtMost{2});
}

void read(const Reader& in, PairingReleased& out) {
  in.object();
  in.required("person", out.person);
  in.required("parent", out.parent);
}

void read_payload(const Reader& in, PairingReleased& out) {
  in.object();
  in.required("parent", out.parent);
}

void read(const Reader& in, PairingRoomed& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("room", out.room);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, PairingPaired& out) {
  in.object();
  in.required("parent", out.parent);
  in.required("groups", out.groups, AtMost{300});
  in.required("waiting", out.waiting, AtMost{600});
}

void read(const Reader& in, PersonJoined& out) {
  in.object();
  in.required("person", out.person);
  in.required("role", out.role);
  in.required("profile", out.profile);
  in.defaulted("simulated", out.simulated);
}

void read(const Reader& in, ProfileEdit& out) {
  in.object();
  in.required("profile", out.profile);
}

void read(const Reader& in, ProfileEdited& out) {
  in.object();
  in.required("person", out.person);
  in.required("profile", out.profile);
}

void read(const Reader& in, PersonCard& out) {
  in.object();
  in.required("person", out.person);
  in.required("role", out.role);
  in.required("profile", out.profile);
  in.required("here", out.here);
  in.optional("room", out.room);
  in.defaulted("availability", out.availability);
  in.defaulted("talking", out.talking);
  in.defaulted("simulated", out.simulated);
  in.defaulted("muted", out.muted);
  in.defaulted("removed", out.removed);
  in.defaulted("erased", out.erased);
  in.defaulted("is_minor", out.is_minor);
  in.defaulted("forbidden", out.forbidden, AtMost{50});
}

void read(const Reader& in, PeoplePage& out) {
  in.object();
  in.defaulted("skip", out.skip, IntegerBounds{0, 1000000});
  in.defaulted("limit", out.limit, IntegerBounds{1, 100});
  in.defaulted("query", out.query, TextBounds{TextRule::line, 0, 64});
  in.optional("room", out.room);
  in.defaulted("here", out.here);
  in.defaulted("simulated", out.simulated);
}

void read(const Reader& in, People& out) {
  in.object();
  in.required("people", out.people, AtMost{100});
  in.required("total", out.total, count_bounds);
}

void read(const Reader& in, PollCount& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("voters", out.voters, count_bounds);
  in.optional("counts", out.counts, AtMost{10}, count_bounds);
}

void read(const Reader& in, PollDraft& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, poll_text_bounds);
  in.required("options", out.options, AtMost{10}, poll_option_bounds);
  in.defaulted("multiple", out.multiple);
  in.defaulted("hidden", out.hidden);
  in.optional("cases", out.cases, AtMost{10}, case_text_bounds);
}

void read(const Reader& in, PollOpen& out) {
  in.object();
  in.required("poll", out.poll);
}

void read(const Reader& in, PollVote& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("choices", out.choices, AtMost{10}, poll_choice_bounds);
}

void read(const Reader& in, PollClose& out) {
  in.object();
  in.required("poll", out.poll);
}

void read(const Reader& in, PollDiscard& out) {
  in.object();
  in.required("poll", out.poll);
}

void read(const Reader& in, PollDrafted& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 200});
  in.required("options", out.options, AtMost{10}, TextBounds{TextRule::line, 0, 100});
  in.required("multiple", out.multiple);
  in.required("hidden", out.hidden);
  in.optional("unrecorded", out.unrecorded);
  in.optional("cases", out.cases, AtMost{10}, TextBounds{TextRule::prose, 0, 800});
}

void read(const Reader& in, PollOpened& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 200});
  in.required("options", out.options, AtMost{10}, TextBounds{TextRule::line, 0, 100});
  in.required("multiple", out.multiple);
  in.required("hidden", out.hidden);
  in.optional("unrecorded", out.unrecorded);
  in.optional("cases", out.cases, AtMost{10}, TextBounds{TextRule::prose, 0, 800});
}

void read(const Reader& in, PollVoted& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("choices", out.choices, AtMost{10}, poll_choice_bounds);
}

void read(const Reader& in, PollClosed& out) {
  in.object();
  in.required("poll", out.poll);
  in.required("voters", out.voters, count_bounds);
  in.required("counts", out.counts, AtMost{10}, count_bounds);
}

void read(const Reader& in, PollRemoved& out) {
  in.object();
  in.required("poll", out.poll);
}

void read(const Reader& in, PollTally& out) {
  in.object();
  in.required("room", out.room);
  in.required("polls", out.polls, AtMost{100});
}

void read(const Reader& in, WalkTo& out) {
  in.object();
  in.required("x", out.x, IntegerBounds{0, 511});
  in.required("y", out.y, IntegerBounds{0, 511});
}

void read(const Reader& in, WalkBeside& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, WalkInto& out) {
  in.object();
  in.required("area", out.area, area_name_bounds);
}

void read(const Reader& in, WalkMap& out) {
  in.object();
  in.required("map", out.map, map_name_bounds);
}

void read(const Reader& in, WalkHead& out) {
  in.object();
  in.required("dx", out.dx, IntegerBounds{-1, 1});
  in.required("dy", out.dy, IntegerBounds{-1, 1});
}

void read(const Reader& in, AvatarCard& out) {
  in.object();
  in.required("slot", out.slot, IntegerBounds{0, 65535});
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("role", out.role);
  in.required("colour", out.colour, avatar_colour_bounds);
  in.required("pattern", out.pattern, avatar_pattern_bounds);
}

void read(const Reader& in, AvatarsIntroduced& out) {
  in.object();
  in.required("avatars", out.avatars, AtMost{256});
}

void read(const Reader& in, PlaceCrowd& out) {
  in.object();
  in.required("area", out.area, area_name_bounds);
  in.required("people", out.people, count_bounds);
}

void read(const Reader& in, CellCrowd& out) {
  in.object();
  in.required("x", out.x, IntegerBounds{0, 31});
  in.required("y", out.y, IntegerBounds{0, 31});
  in.required("people", out.people, count_bounds);
}

void read(const Reader& in, CampusCrowds& out) {
  in.object();
  in.required("all", out.all);
  in.required("places", out.places, AtMost{2000});
  in.required("cells", out.cells, AtMost{1024});
}

void read(const Reader& in, QuestionVotes& out) {
  in.object();
  in.required("question", out.question);
  in.required("votes", out.votes, count_bounds);
}

void read(const Reader& in, QuestionAsk& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, question_text_bounds);
  in.defaulted("anonymous", out.anonymous);
}

void read(const Reader& in, QuestionWithdraw& out) {
  in.object();
  in.required("question", out.question);
}

void read(const Reader& in, QuestionVote& out) {
  in.object();
  in.required("question", out.question);
  in.required("on", out.on);
}

void read(const Reader& in, QuestionRule& out) {
  in.object();
  in.required("room", out.room);
  in.required("rules", out.rules);
}

void read(const Reader& in, QuestionApprove& out) {
  in.object();
  in.required("question", out.question);
}

void read(const Reader& in, QuestionDismiss& out) {
  in.object();
  in.required("question", out.question);
  in.required("why", out.why, line_bounds);
}

void read(const Reader& in, QuestionPin& out) {
  in.object();
  in.required("room", out.room);
  in.optional("question", out.question);
}

void read(const Reader& in, QuestionMark& out) {
  in.object();
  in.required("question", out.question);
  in.required("stage", out.stage);
  in.defaulted("answer", out.answer, TextBounds{TextRule::prose, 0, 1000});
}

void read(const Reader& in, QuestionSent& out) {
  in.object();
  in.required("room", out.room);
  in.required("question", out.question);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.required("anonymous", out.anonymous);
  in.required("waits", out.waits);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, QuestionApproved& out) {
  in.object();
  in.required("question", out.question);
}

void read(const Reader& in, QuestionDismissed& out) {
  in.object();
  in.required("question", out.question);
  in.required("why", out.why, line_bounds);
}

void read(const Reader& in, QuestionWithdrawn& out) {
  in.object();
  in.required("question", out.question);
}

void read(const Reader& in, QuestionVoted& out) {
  in.object();
  in.required("question", out.question);
  in.required("on", out.on);
}

void read(const Reader& in, QuestionAsked& out) {
  in.object();
  in.required("question", out.question);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.optional("by", out.by);
  in.optional("name", out.name, name_bounds);
  in.optional("hall", out.hall);
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, QuestionAsked& out) {
  in.object();
  in.required("question", out.question);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 500});
  in.optional("by", out.by);
  in.optional("hall", out.hall);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, QuestionRemoved& out) {
  in.object();
  in.required("question", out.question);
}

void read(const Reader& in, QuestionRuled& out) {
  in.object();
  in.required("rules", out.rules);
}

void read(const Reader& in, QuestionPinned& out) {
  in.object();
  in.optional("question", out.question);
}

void read(const Reader& in, QuestionMarked& out) {
  in.object();
  in.required("question", out.question);
  in.required("stage", out.stage);
  in.required("answer", out.answer, question_answer_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, QuestionTally& out) {
  in.object();
  in.required("room", out.room);
  in.required("votes", out.votes, AtMost{200});
}

void read(const Reader& in, TalliedMessage& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
  in.required("counts", out.counts, AtMost{6}, count_bounds);
}

void read(const Reader& in, ReactedMessage& out) {
  in.object();
  in.required("offset", out.offset, offset_bounds);
  in.required("counts", out.counts, AtMost{6}, count_bounds);
  in.required("own", out.own, AtMost{6});
}

void read(const Reader& in, ReactionPage& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("revision", out.revision, count_bounds);
  in.required("to", out.to, offset_bounds);
  in.required("messages", out.messages, AtMost{100});
}

void read(const Reader& in, Reactors& out) {
  in.object();
  in.required("people", out.people, AtMost{50});
  in.required("more", out.more);
}

void read(const Reader& in, MessageReact& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("offset", out.offset, offset_bounds);
  in.required("kind", out.kind);
  in.required("on", out.on);
}

void read(const Reader& in, MessageReacted& out) {
  in.object();
  in.required("by", out.by);
  in.required("topic", out.topic, topic_bounds);
  in.required("offset", out.offset, offset_bounds);
  in.required("kind", out.kind);
  in.required("on", out.on);
  in.required("people", out.people, count_bounds);
  in.required("revision", out.revision, count_bounds);
}

void read_payload(const Reader& in, MessageReacted& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("offset", out.offset, offset_bounds);
  in.required("kind", out.kind);
  in.required("on", out.on);
  in.required("people", out.people, count_bounds);
  in.required("revision", out.revision, count_bounds);
}

void read(const Reader& in, MessageReactions& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("from", out.from, offset_bounds);
  in.required("to", out.to, offset_bounds);
  in.optional("with", out.with);
}

void read(const Reader& in, MessageReactors& out) {
  in.object();
  in.required("topic", out.topic, topic_bounds);
  in.required("offset", out.offset, offset_bounds);
  in.required("kind", out.kind);
  in.defaulted("from", out.from, count_bounds);
}

void read(const Reader& in, MessageTally& out) {
  in.object();
  in.required("room", out.room);
  in.required("revision", out.revision, count_bounds);
  in.required("since", out.since, count_bounds);
  in.required("messages", out.messages, AtMost{32});
}

void read(const Reader& in, RehearsalPerson& out) {
  in.object();
  in.required("cookie", out.cookie, hash_bounds);
  in.required("name", out.name, name_bounds);
}

void read(const Reader& in, RehearsalAdmit& out) {
  in.object();
  in.required("people", out.people, AtMost{200});
}

void read(const Reader& in, RehearsalAdmission& out) {
  in.object();
  in.required("people", out.people, AtMost{200});
}

void read(const Reader& in, RehearsalAdmitted& out) {
  in.object();
  in.required("people", out.people, AtMost{200});
}

void read(const Reader& in, RehearsalSweep& ) {
  in.object();
}

void read(const Reader& in, RehearsalSweeping& ) {
  in.object();
}

void read(const Reader& in, RehearsalDismissed& out) {
  in.object();
  in.required("person", out.person);
}

void read(const Reader& in, RehearsalSwept& out) {
  in.object();
  in.required("people", out.people, count_bounds);
  in.required("messages", out.messages, count_bounds);
}

void read(const Reader& in, RehearsalRequest& out) {
  in.object();
  in.required("names", out.names, AtMost{200}, name_bounds);
}

void read(const Reader& in, RehearsalSeat& out) {
  in.object();
  in.required("person", out.person);
  in.required("cookie", out.cookie, TextBounds{TextRule::token, 0, 64});
}

void read(const Reader& in, RehearsalSeats& out) {
  in.object();
  in.required("seats", out.seats, AtMost{200});
}

void read(const Reader& in, ReportLine& out) {
  in.object();
  in.required("author", out.author);
  in.required("name", out.name, name_bounds);
  in.required("at", out.at);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.required("reported", out.reported);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, ReportDetails& out) {
  in.object();
  in.required("report", out.report);
  in.required("by", out.by);
  in.required("by_name", out.by_name, name_bounds);
  in.required("words", out.words, report_words_bounds);
  in.required("lines", out.lines, AtMost{11});
  in.required("gathered", out.gathered);
}

void read(const Reader& in, ReportSend& out) {
  in.object();
  in.required("person", out.person);
  in.required("reason", out.reason);
  in.defaulted("words", out.words, TextBounds{TextRule::prose, 0, 1000});
  in.optional("topic", out.topic, topic_bounds);
  in.optional("offset", out.offset, offset_bounds);
}

void read(const Reader& in, ReportRead& out) {
  in.object();
  in.required("report", out.report);
}

void read(const Reader& in, ReportTake& out) {
  in.object();
  in.required("report", out.report);
  in.required("on", out.on);
}

void read(const Reader& in, ReportDismiss& out) {
  in.object();
  in.required("report", out.report);
  in.required("why", out.why, needed_reason_bounds);
}

void read(const Reader& in, ReportSent& out) {
  in.object();
  in.required("report", out.report);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("reason", out.reason);
  in.required("words", out.words, report_words_bounds);
  in.optional("topic", out.topic, topic_bounds);
  in.optional("offset", out.offset, offset_bounds);
}

void read_payload(const Reader& in, ReportSent& out) {
  in.object();
  in.required("report", out.report);
  in.required("person", out.person);
  in.required("reason", out.reason);
  in.required("words", out.words, report_words_bounds);
  in.optional("topic", out.topic, topic_bounds);
  in.optional("offset", out.offset, offset_bounds);
}

void read(const Reader& in, ReportAnswered& out) {
  in.object();
  in.required("report", out.report);
}

void read(const Reader& in, ReportMade& out) {
  in.object();
  in.required("report", out.report);
  in.required("person", out.person);
  in.required("person_name", out.person_name, name_bounds);
  in.required("reason", out.reason);
  in.optional("room", out.room);
}

void read_payload(const Reader& in, ReportMade& out) {
  in.object();
  in.required("report", out.report);
  in.required("person", out.person);
  in.required("reason", out.reason);
  in.optional("room", out.room);
}

void read(const Reader& in, ReportKept& out) {
  in.object();
  in.required("report", out.report);
  in.required("author", out.author);
  in.required("at", out.at);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.required("reported", out.reported);
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, ReportKept& out) {
  in.object();
  in.required("report", out.report);
  in.required("at", out.at);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 8000});
  in.required("reported", out.reported);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, ReportGathered& out) {
  in.object();
  in.required("report", out.report);
}

void read(const Reader& in, ReportTaken& out) {
  in.object();
  in.required("report", out.report);
  in.required("by", out.by);
  in.required("by_name", out.by_name, name_bounds);
  in.required("on", out.on);
}

void read_payload(const Reader& in, ReportTaken& out) {
  in.object();
  in.required("report", out.report);
  in.required("by", out.by);
  in.required("on", out.on);
}

void read(const Reader& in, ReportSettled& out) {
  in.object();
  in.required("report", out.report);
}

void read(const Reader& in, AppealSend& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("text", out.text, appeal_text_bounds);
}

void read(const Reader& in, AppealAnswer& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("reverse", out.reverse);
  in.required("why", out.why, needed_reason_bounds);
}

void read(const Reader& in, AppealSent& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
}

void read(const Reader& in, AppealMade& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("kind", out.kind);
  in.required("person", out.person);
  in.required("person_name", out.person_name, name_bounds);
  in.optional("by", out.by);
  in.required("by_name", out.by_name, name_bounds);
  in.required("why", out.why, line_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("until", out.until);
  in.optional("room", out.room);
  in.optional("report", out.report);
}

void read_payload(const Reader& in, AppealMade& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("kind", out.kind);
  in.optional("by", out.by);
  in.required("why", out.why, line_bounds);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
  in.optional("until", out.until);
  in.optional("room", out.room);
  in.optional("report", out.report);
}

void read(const Reader& in, AppealSettled& out) {
  in.object();
  in.required("measure", out.measure);
}

void read(const Reader& in, AppealAnswered& out) {
  in.object();
  in.required("measure", out.measure);
  in.required("reversed", out.reversed);
  in.required("why", out.why, line_bounds);
}

void read(const Reader& in, AppealRequest& out) {
  in.object();
  in.required("identity", out.identity);
  in.required("measure", out.measure);
  in.required("text", out.text, appeal_text_bounds);
}

void read(const Reader& in, RoomOpen& out) {
  in.object();
  in.required("name", out.name, name_bounds);
  in.required("kind", out.kind);
  in.defaulted("description", out.description, line_bounds);
}

void read(const Reader& in, RoomMade& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, RoomOpened& out) {
  in.object();
  in.required("room", out.room);
  in.required("name", out.name, line_bounds);
  in.required("kind", out.kind);
  in.required("description", out.description, line_bounds);
  in.required("area", out.area, TextBounds{TextRule::line, 0, 120});
}

void read(const Reader& in, RoomPlaced& out) {
  in.object();
  in.required("room", out.room);
  in.required("area", out.area, TextBounds{TextRule::line, 0, 120});
}

void read(const Reader& in, RoomEnter& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, RoomLeave& ) {
  in.object();
}

void read(const Reader& in, RoomEntered& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, RoomLeft& out) {
  in.object();
  in.required("person", out.person);
  in.required("room", out.room);
  in.required("since", out.since);
  in.required("how", out.how);
}

void read(const Reader& in, RoomRule& out) {
  in.object();
  in.required("room", out.room);
  in.required("rules", out.rules);
}

void read(const Reader& in, RoomRuled& out) {
  in.object();
  in.required("room", out.room);
  in.required("rules", out.rules);
  in.optional("session", out.session);
}

void read(const Reader& in, RoomWait& out) {
  in.object();
  in.required("room", out.room);
  in.required("on", out.on);
}

void read(const Reader& in, RoomLined& out) {
  in.object();
  in.required("line", out.line);
}

void read(const Reader& in, RoomKnock& out) {
  in.object();
  in.required("room", out.room);
  in.required("on", out.on);
}

void read(const Reader& in, RoomKnocked& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("on", out.on);
}

void read_payload(const Reader& in, RoomKnocked& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("on", out.on);
}

void read(const Reader& in, RoomAdmit& out) {
  in.object();
  in.required("room", out.room);
  in.optional("person", out.person);
}

void read(const Reader& in, RoomRefuse& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.defaulted("word", out.word, line_bounds);
}

void read(const Reader& in, RoomAnswered& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("admitted", out.admitted);
  in.required("word", out.word, line_bounds);
}

void read(const Reader& in, RoomCount& out) {
  in.object();
  in.required("room", out.room);
  in.required("people", out.people, count_bounds);
  in.required("next", out.next, offset_bounds);
  in.optional("left", out.left, count_bounds);
}

void read(const Reader& in, RoomCounts& out) {
  in.object();
  in.required("here", out.here, count_bounds);
  in.required("all", out.all);
  in.required("rooms", out.rooms, AtMost{2000});
}

void read(const Reader& in, SheetCell& out) {
  in.object();
  in.required("row", out.row, IntegerBounds{0, 7});
  in.required("column", out.column, IntegerBounds{0, 5});
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 1000});
}

void read(const Reader& in, SheetPage& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("is_shared", out.is_shared);
  in.required("cells", out.cells, AtMost{48});
  in.required("total", out.total, count_bounds);
}

void read(const Reader& in, SheetSharers& out) {
  in.object();
  in.required("people", out.people, AtMost{100});
  in.required("total", out.total, count_bounds);
}

void read(const Reader& in, SheetMake& out) {
  in.object();
  in.required("room", out.room);
  in.required("title", out.title, sheet_title_bounds);
  in.required("rows", out.rows, AtMost{8}, sheet_label_bounds);
  in.required("columns", out.columns, AtMost{6}, sheet_label_bounds);
}

void read(const Reader& in, SheetRemove& out) {
  in.object();
  in.required("sheet", out.sheet);
}

void read(const Reader& in, SheetFill& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("cell", out.cell);
}

void read(const Reader& in, SheetShare& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("on", out.on);
}

void read(const Reader& in, SheetRead& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.optional("person", out.person);
  in.defaulted("skip", out.skip, IntegerBounds{0, 48});
}

void read(const Reader& in, SheetList& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.defaulted("skip", out.skip, IntegerBounds{0, 1000000});
}

void read(const Reader& in, SheetMade& out) {
  in.object();
  in.required("sheet", out.sheet);
}

void read(const Reader& in, SheetRemoved& out) {
  in.object();
  in.required("sheet", out.sheet);
}

void read(const Reader& in, SheetCounted& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("shared", out.shared, count_bounds);
}

void read(const Reader& in, SheetFilled& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("title", out.title, line_bounds);
  in.required("cell", out.cell);
}

void read(const Reader& in, SheetShared& out) {
  in.object();
  in.required("sheet", out.sheet);
  in.required("on", out.on);
}

void read(const Reader& in, SlidesUpload& out) {
  in.object();
  in.required("identity", out.identity);
  in.required("room", out.room);
  in.required("title", out.title, slides_title_bounds);
  in.required("pages", out.pages, slide_page_bounds);
}

void read(const Reader& in, SlidesMade& out) {
  in.object();
  in.required("slides", out.slides);
}

void read(const Reader& in, SlidesAdd& out) {
  in.object();
  in.required("room", out.room);
  in.required("title", out.title, slides_title_bounds);
  in.required("pages", out.pages, slide_page_bounds);
  in.required("bytes", out.bytes, count_bounds);
  in.required("hash", out.hash, hash_bounds);
}

void read(const Reader& in, SlidesShow& out) {
  in.object();
  in.required("slides", out.slides);
  in.defaulted("page", out.page, slide_page_bounds);
}

void read(const Reader& in, SlidesTurn& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("page", out.page, slide_page_bounds);
}

void read(const Reader& in, SlidesHide& out) {
  in.object();
  in.required("slides", out.slides);
}

void read(const Reader& in, SlidesWithdraw& out) {
  in.object();
  in.required("slides", out.slides);
}

void read(const Reader& in, SlidesAdded& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("title", out.title, line_bounds);
  in.required("pages", out.pages, slide_page_bounds);
  in.required("bytes", out.bytes, count_bounds);
  in.required("hash", out.hash, hash_bounds);
}

void read_payload(const Reader& in, SlidesAdded& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("title", out.title, line_bounds);
  in.required("pages", out.pages, slide_page_bounds);
  in.required("bytes", out.bytes, count_bounds);
  in.required("hash", out.hash, hash_bounds);
}

void read(const Reader& in, SlidesShown& out) {
  in.object();
  in.required("slides", out.slides);
  in.required("page", out.page, slide_page_bounds);
}

void read(const Reader& in, SlidesTurned& out) {
  in.object();
  in.required("page", out.page, slide_page_bounds);
}

void read(const Reader& in, SlidesHidden& ) {
  in.object();
}

void read(const Reader& in, SlidesWithdrawn& out) {
  in.object();
  in.required("slides", out.slides);
}

void read(const Reader& in, ReactionCount& out) {
  in.object();
  in.required("kind", out.kind);
  in.required("people", out.people, count_bounds);
}

void read(const Reader& in, StageOpen& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, StageStart& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, StageEnd& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, HandRaise& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, HandLower& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, HandClear& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, HandAdvance& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, FloorGive& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, FloorTake& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, SpeakerAppoint& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, SpeakerDismiss& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, SpeakerReady& out) {
  in.object();
  in.required("room", out.room);
  in.required("ready", out.ready);
}

void read(const Reader& in, TimerStart& out) {
  in.object();
  in.required("room", out.room);
  in.required("label", out.label, line_bounds);
  in.required("minutes", out.minutes, IntegerBounds{1, 240});
}

void read(const Reader& in, TimerExtend& out) {
  in.object();
  in.required("room", out.room);
  in.required("minutes", out.minutes, IntegerBounds{1, 240});
}

void read(const Reader& in, TimerStop& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, ReactionSend& out) {
  in.object();
  in.required("room", out.room);
  in.required("kind", out.kind);
}

void read(const Reader& in, StageOpened& out) {
  in.object();
  in.required("title", out.title, line_bounds);
}

void read(const Reader& in, StageStarted& ) {
  in.object();
}

void read(const Reader& in, StageEnded& ) {
  in.object();
}

void read(const Reader& in, HandRaised& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, HandRaised& ) {
  in.object();
}

void read(const Reader& in, HandLowered& out) {
  in.object();
  in.required("person", out.person);
}

void read_payload(const Reader& in, HandLowered& ) {
  in.object();
}

void read(const Reader& in, HandCleared& ) {
  in.object();
}

void read(const Reader& in, HandAdvanced& out) {
  in.object();
  in.required("person", out.person);
}

void read_payload(const Reader& in, HandAdvanced& ) {
  in.object();
}

void read(const Reader& in, FloorGiven& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, FloorGiven& ) {
  in.object();
}

void read(const Reader& in, FloorTaken& out) {
  in.object();
  in.required("person", out.person);
}

void read_payload(const Reader& in, FloorTaken& ) {
  in.object();
}

void read(const Reader& in, SpeakerAppointed& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
}

void read_payload(const Reader& in, SpeakerAppointed& ) {
  in.object();
}

void read(const Reader& in, SpeakerDismissed& out) {
  in.object();
  in.required("person", out.person);
}

void read_payload(const Reader& in, SpeakerDismissed& ) {
  in.object();
}

void read(const Reader& in, SpeakerReadied& out) {
  in.object();
  in.required("person", out.person);
  in.required("ready", out.ready);
}

void read_payload(const Reader& in, SpeakerReadied& out) {
  in.object();
  in.required("ready", out.ready);
}

void read(const Reader& in, TimerStarted& out) {
  in.object();
  in.required("label", out.label, line_bounds);
  in.required("ends", out.ends);
}

void read(const Reader& in, TimerExtended& out) {
  in.object();
  in.required("ends", out.ends);
}

void read(const Reader& in, TimerStopped& ) {
  in.object();
}

void read(const Reader& in, ReactionsCounted& out) {
  in.object();
  in.required("room", out.room);
  in.required("counts", out.counts, AtMost{6});
}

void read(const Reader& in, TableOpen& out) {
  in.object();
  in.required("topic", out.topic, table_topic_bounds);
  in.required("seats", out.seats, IntegerBounds{2, 12});
}

void read(const Reader& in, TableRename& out) {
  in.object();
  in.required("room", out.room);
  in.required("topic", out.topic, table_topic_bounds);
}

void read(const Reader& in, TableClose& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, TableOpened& out) {
  in.object();
  in.required("room", out.room);
  in.required("host", out.host);
  in.required("host_name", out.host_name, name_bounds);
  in.required("text", out.text, line_bounds);
  in.required("seats", out.seats, IntegerBounds{2, 12});
  in.optional("spot", out.spot);
}

void read_payload(const Reader& in, TableOpened& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, line_bounds);
  in.required("seats", out.seats, IntegerBounds{2, 12});
  in.optional("spot", out.spot);
}

void read(const Reader& in, TableRenamed& out) {
  in.object();
  in.required("room", out.room);
  in.required("by", out.by);
  in.required("text", out.text, line_bounds);
}

void read_payload(const Reader& in, TableRenamed& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, line_bounds);
}

void read(const Reader& in, TableClosed& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, ToolsChoose& out) {
  in.object();
  in.required("room", out.room);
  in.optional("tools", out.tools, AtMost{9});
}

void read(const Reader& in, ToolsChosen& out) {
  in.object();
  in.optional("tools", out.tools, AtMost{9});
}

void read(const Reader& in, VoiceMember& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("microphone", out.microphone);
  in.required("camera", out.camera);
  in.required("screen", out.screen);
  in.required("heard", out.heard);
  in.required("seen", out.seen);
  in.optional("hush", out.hush);
}

void read(const Reader& in, VoiceMutedPerson& out) {
  in.object();
  in.required("person", out.person);
  in.required("name", out.name, name_bounds);
  in.required("reach", out.reach);
}

void read(const Reader& in, RelayServer& out) {
  in.object();
  in.required("url", out.url, TextBounds{TextRule::line, 1, 200});
  in.defaulted("username", out.username, TextBounds{TextRule::line, 0, 64});
  in.defaulted("credential", out.credential, TextBounds{TextRule::line, 0, 64});
}

void read(const Reader& in, VoiceJoin& out) {
  in.object();
  in.optional("seat", out.seat, voice_seat_bounds);
}

void read(const Reader& in, VoiceJoined& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("servers", out.servers, AtMost{8});
  in.required("renew", out.renew);
  in.required("carrier", out.carrier);
}

void read(const Reader& in, VoiceSet& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("microphone", out.microphone);
  in.required("camera", out.camera);
  in.required("screen", out.screen);
  in.defaulted("pictures", out.pictures);
  in.defaulted("speaks", out.speaks);
  in.optional("pinned", out.pinned);
}

void read(const Reader& in, VoiceLeave& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
}

void read(const Reader& in, VoiceSignal& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("to", out.to, voice_seat_bounds);
  in.required("link", out.link, IntegerBounds{1, 1000000});
  in.required("kind", out.kind);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 24000});
  in.optional("part", out.part, TextBounds{TextRule::token, 0, 32});
}

void read(const Reader& in, VoiceSignalled& out) {
  in.object();
  in.required("from", out.from, voice_seat_bounds);
  in.required("to", out.to, voice_seat_bounds);
  in.required("link", out.link, IntegerBounds{1, 1000000});
  in.required("kind", out.kind);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 24000});
  in.optional("part", out.part, TextBounds{TextRule::token, 0, 32});
}

void read(const Reader& in, VoiceNegotiate& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("way", out.way);
  in.required("link", out.link, IntegerBounds{1, 1000000});
  in.required("kind", out.kind);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 48000});
  in.optional("part", out.part, TextBounds{TextRule::token, 0, 32});
}

void read(const Reader& in, VoiceNegotiated& out) {
  in.object();
  in.required("to", out.to, voice_seat_bounds);
  in.required("way", out.way);
  in.required("link", out.link, IntegerBounds{1, 1000000});
  in.required("kind", out.kind);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 60000});
  in.optional("part", out.part, TextBounds{TextRule::token, 0, 32});
}

void read(const Reader& in, VoiceTrack& out) {
  in.object();
  in.required("section", out.section, TextBounds{TextRule::token, 1, 32});
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("part", out.part);
}

void read(const Reader& in, VoiceCarried& out) {
  in.object();
  in.required("to", out.to, voice_seat_bounds);
  in.required("tracks", out.tracks, AtMost{18});
}

void read(const Reader& in, VoiceMembers& out) {
  in.object();
  in.required("room", out.room);
  in.required("members", out.members, AtMost{50});
  in.required("waiting", out.waiting, count_bounds);
  in.required("muted", out.muted, AtMost{50});
  in.defaulted("listening", out.listening, count_bounds);
  in.defaulted("away", out.away);
}

void read(const Reader& in, VoiceEnded& out) {
  in.object();
  in.required("seat", out.seat, voice_seat_bounds);
  in.required("why", out.why);
}

void read(const Reader& in, VoiceMute& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("reach", out.reach);
  in.required("why", out.why, line_bounds);
}

void read(const Reader& in, VoiceMuted& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
  in.required("reach", out.reach);
  in.required("why", out.why, line_bounds);
}

void read_payload(const Reader& in, VoiceMuted& out) {
  in.object();
  in.required("room", out.room);
  in.required("reach", out.reach);
  in.required("why", out.why, line_bounds);
}

void read(const Reader& in, VoiceUnmute& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read(const Reader& in, VoiceUnmuted& out) {
  in.object();
  in.required("room", out.room);
  in.required("person", out.person);
}

void read_payload(const Reader& in, VoiceUnmuted& out) {
  in.object();
  in.required("room", out.room);
}

void read(const Reader& in, CardVotes& out) {
  in.object();
  in.required("card", out.card);
  in.required("votes", out.votes, count_bounds);
}

void read(const Reader& in, WallCast& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("people", out.people, count_bounds);
  in.required("votes", out.votes, count_bounds);
}

void read(const Reader& in, WallOpen& out) {
  in.object();
  in.required("room", out.room);
  in.required("text", out.text, wall_text_bounds);
  in.defaulted("anonymous", out.anonymous);
  in.defaulted("groups", out.groups, AtMost{10}, group_text_bounds);
}

void read(const Reader& in, WallGroup& out) {
  in.object();
  in.required("wall", out.wall);
  in.optional("group", out.group);
  in.required("text", out.text, group_text_bounds);
}

void read(const Reader& in, WallUngroup& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("group", out.group);
}

void read(const Reader& in, WallStage& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("stage", out.stage);
  in.optional("votes", out.votes, wall_votes_bounds);
}

void read(const Reader& in, WallRemove& out) {
  in.object();
  in.required("wall", out.wall);
}

void read(const Reader& in, CardAdd& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("text", out.text, card_text_bounds);
  in.optional("group", out.group);
}

void read(const Reader& in, CardChange& out) {
  in.object();
  in.required("card", out.card);
  in.required("text", out.text, card_text_bounds);
}

void read(const Reader& in, CardMove& out) {
  in.object();
  in.required("card", out.card);
  in.optional("group", out.group);
  in.optional("before", out.before);
}

void read(const Reader& in, CardRemove& out) {
  in.object();
  in.required("card", out.card);
  in.defaulted("why", out.why, line_bounds);
}

void read(const Reader& in, CardVote& out) {
  in.object();
  in.required("card", out.card);
  in.required("on", out.on);
}

void read(const Reader& in, WallOpened& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 200});
  in.required("anonymous", out.anonymous);
  in.required("votes", out.votes, wall_votes_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, WallGrouped& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("group", out.group);
  in.required("text", out.text, TextBounds{TextRule::line, 0, 60});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, WallUngrouped& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("group", out.group);
}

void read(const Reader& in, WallStaged& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("stage", out.stage);
  in.required("votes", out.votes, wall_votes_bounds);
  in.defaulted("counts", out.counts, AtMost{150});
}

void read(const Reader& in, WallRemoved& out) {
  in.object();
  in.required("wall", out.wall);
}

void read(const Reader& in, CardAdded& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("card", out.card);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 280});
  in.optional("by", out.by);
  in.optional("name", out.name, name_bounds);
  in.optional("group", out.group);
  in.optional("unrecorded", out.unrecorded);
}

void read_payload(const Reader& in, CardAdded& out) {
  in.object();
  in.required("wall", out.wall);
  in.required("card", out.card);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 280});
  in.optional("by", out.by);
  in.optional("group", out.group);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, CardChanged& out) {
  in.object();
  in.required("card", out.card);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 280});
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, CardMoved& out) {
  in.object();
  in.required("card", out.card);
  in.optional("group", out.group);
  in.optional("before", out.before);
}

void read(const Reader& in, CardRemoved& out) {
  in.object();
  in.required("card", out.card);
}

void read(const Reader& in, CardSent& out) {
  in.object();
  in.required("card", out.card);
}

void read(const Reader& in, CardDismissed& out) {
  in.object();
  in.required("card", out.card);
  in.required("room", out.room);
  in.required("text", out.text, TextBounds{TextRule::prose, 0, 280});
  in.required("why", out.why, line_bounds);
  in.optional("unrecorded", out.unrecorded);
}

void read(const Reader& in, CardVoted& out) {
  in.object();
  in.required("card", out.card);
  in.required("on", out.on);
}

void read(const Reader& in, BoardCleared& out) {
  in.object();
  in.required("cards", out.cards, AtMost{400});
  in.required("notes", out.notes, AtMost{80});
}

void read(const Reader& in, WallTally& out) {
  in.object();
  in.required("room", out.room);
  in.required("walls", out.walls, AtMost{12});
}

}  // namespace convene::protocol
