// What both sides must agree on: the bound of every loop over outside input and of every queue.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include <cstdint>

namespace convene::protocol::limits {

/// In bytes. One command; larger is closed with 1009.
inline constexpr std::uint64_t frame_in_bytes_max = 65536;

/// In bytes. The entries of one topic in one commit.
inline constexpr std::uint64_t record_frame_bytes_max = 65536;

/// In levels. Copying and writing nested values recurses.
inline constexpr std::uint64_t json_depth_max = 16;

/// In keys an object. No message needs more.
inline constexpr std::uint64_t json_keys_max = 64;

/// In commands. A client with more unanswered commands is not read until some are answered.
inline constexpr std::uint64_t open_commands_max = 32;

/// In results a client. An n seen before is answered from these; twice the open commands.
inline constexpr std::uint64_t remembered_results_max = 64;

/// In tabs. Memory of applied commands is per tab; the oldest goes first.
inline constexpr std::uint64_t clients_a_person_max = 16;

/// In ms. A connection that has not sent its whole request by then is cut. The default; operators may set it.
inline constexpr std::uint64_t handshake_ms = 5000;

/// In ms. A WebSocket that has not said hello by then is closed. The default; operators may set it.
inline constexpr std::uint64_t first_command_ms = 10000;

/// In ms. Either side speaks at least this often. The default; operators may set it.
inline constexpr std::uint64_t ping_ms = 20000;

/// In ms. Silence for longer is a dead line. The default; operators may set it.
inline constexpr std::uint64_t dead_after_ms = 45000;

/// In ms. A write that makes no progress for longer ends the connection. The default; operators may set it.
inline constexpr std::uint64_t write_progress_ms = 20000;

/// In ms. A closing handshake gets this long: who is sent away is gone within a second.
inline constexpr std::uint64_t close_ms = 900;

/// In ms. After SIGTERM the process is gone within this. The default; operators may set it.
inline constexpr std::uint64_t leaving_ms = 10000;

/// In entries a topic. How far behind a reader may be and still catch up by frames.
inline constexpr std::uint64_t ring_entries_max = 1000;

/// In bytes a topic. The same bound in bytes.
inline constexpr std::uint64_t ring_bytes_max = 1048576;

/// In frames a connection. Replies and notices that wait for a slow reader.
inline constexpr std::uint64_t control_queue_max = 256;

/// In bytes a connection. The same bound in bytes.
inline constexpr std::uint64_t control_queue_bytes_max = 1048576;

/// In entries. What a fresh view of a room brings of its past.
inline constexpr std::uint64_t tail_entries = 50;

/// In entries. A page of history or people.
inline constexpr std::uint64_t page_entries_max = 100;

/// In bytes. A page always fits a frame.
inline constexpr std::uint64_t page_bytes_max = 49152;

/// In topics. Cursors in one hello.
inline constexpr std::uint64_t cursors_max = 64;

/// In entries. A group commit stays short.
inline constexpr std::uint64_t commit_entries_max = 500;

/// In entries. More waiting than this and new commands are refused as busy.
inline constexpr std::uint64_t waiting_commits_max = 10000;

/// In rooms. A convening's rooms.
inline constexpr std::uint64_t rooms_max = 2000;

/// In announcements. The newest; more nobody reads on coming back.
inline constexpr std::uint64_t announcements_kept_max = 5;

/// In people a room. Captioners take turns, in several languages.
inline constexpr std::uint64_t captioners_max = 8;

/// In lines. What all captioning services together may send, and four times as many at once.
inline constexpr std::uint64_t captions_ingested_per_s = 50;

/// In rooms. The breakouts of one room.
inline constexpr std::uint64_t breakout_rooms_max = 100;

/// In hands a room. A queue whose end nobody reaches is no queue.
inline constexpr std::uint64_t hands_max = 200;

/// In speakers a session. As many as a session of the programme names.
inline constexpr std::uint64_t speakers_max = 50;

/// In people. A convening's registered people.
inline constexpr std::uint64_t people_max = 50000;

/// In sessions. A programme.
inline constexpr std::uint64_t sessions_max = 5000;

/// In ms. While anyone is in a room, the ledger is beaten this often.
inline constexpr std::uint64_t attendance_beat_ms = 15000;

/// In ms. A drop shorter than this counts as present. The default; operators may set it.
inline constexpr std::uint64_t attendance_grace_ms = 90000;

/// In commands a second and person. A person types slower. The default; operators may set it.
inline constexpr std::uint64_t chat_rate_per_second = 20;

/// In commands. A paste of several lines. The default; operators may set it.
inline constexpr std::uint64_t chat_burst = 40;

/// In messages a room. Whose reactions changed last: what all in the room are told once a second; who missed more asks.
inline constexpr std::uint64_t reactions_told_max = 32;

/// In messages. A page of those that were reacted to: as many as one of history.
inline constexpr std::uint64_t reactions_page_max = 100;

/// In people. A page of those who reacted to a message.
inline constexpr std::uint64_t reactors_page_max = 50;

/// In commands a second and connection. Walking and reading included. The default; operators may set it.
inline constexpr std::uint64_t command_rate_per_second = 50;

/// In commands. A client that comes back with much to ask. The default; operators may set it.
inline constexpr std::uint64_t command_burst = 200;

/// In frames a connection. After so many undecodable frames the connection is closed.
inline constexpr std::uint64_t bad_frames_max = 20;

/// In ms a topic. Read marks are written at most this often.
inline constexpr std::uint64_t read_mark_ms = 5000;

/// In people. A talk one can follow.
inline constexpr std::uint64_t conversation_people_max = 6;

/// In ms. An invitation into a conversation is open for as long.
inline constexpr std::uint64_t invitation_ms = 30000;

/// In invitations a person. Open ones from one person, and to one person.
inline constexpr std::uint64_t invitations_open_max = 8;

/// In people a place. Each sends to each: what a home's line carries.
inline constexpr std::uint64_t media_mesh_people = 6;

/// In people a place. Who may be heard and seen in a place where a media server carries; more only listen, for all are
/// told of each.
inline constexpr std::uint64_t media_server_people = 50;

/// In streams a reader. Of more voices nothing is understood: those on the stage and those who spoke last are sent.
inline constexpr std::uint64_t media_sounds_max = 12;

/// In streams a reader. What a home's line and a small page take: screens, then those on the stage and those who spoke
/// last.
inline constexpr std::uint64_t media_pictures_max = 6;

/// In ms. A tab that takes part by voice says so at least this often.
inline constexpr std::uint64_t voice_beat_ms = 10000;

/// In ms. One of which nothing was heard for longer takes part no more; a line that breaks and comes back is quicker.
inline constexpr std::uint64_t voice_silent_ms = 35000;

/// In ms. The stretch over which what a tab says to others' browsers is counted.
inline constexpr std::uint64_t voice_window_ms = 10000;

/// In signals a window. Five connections made anew, with all their candidates, and as much again.
inline constexpr std::uint64_t voice_signals_max = 300;

/// In bytes a window. The same bound in bytes.
inline constexpr std::uint64_t voice_signal_bytes_max = 393216;

/// In people a room. Whom moderators muted there, as all in it are told.
inline constexpr std::uint64_t voice_mutes_max = 50;

/// In servers. Browsers slow down with more.
inline constexpr std::uint64_t relay_servers_max = 8;

/// In ms. How long a relay lets a person in by the name it was told.
inline constexpr std::uint64_t relay_credential_ms = 3600000;

/// In questions a person and room. Those that wait or are not answered yet; others want to ask, too.
inline constexpr std::uint64_t questions_person_max = 5;

/// In questions a room. Those that wait or are not answered yet: a list one can read.
inline constexpr std::uint64_t questions_room_max = 100;

/// In questions a room. Of those answered the newest are shown.
inline constexpr std::uint64_t questions_answered_max = 50;

/// In questions a person. Of what a person asked the newest is shown to them.
inline constexpr std::uint64_t questions_own_max = 50;

/// In votes a person. Of each kind: which of their votes a person is shown, the newest.
inline constexpr std::uint64_t votes_own_max = 100;

/// In options a poll. A choice one can take in.
inline constexpr std::uint64_t poll_options_max = 10;

/// In polls a room. Drafts and results included.
inline constexpr std::uint64_t polls_room_max = 100;

/// In choices a room. Between cases, drafts and results included: all their texts are told to everybody who comes.
inline constexpr std::uint64_t cases_room_max = 6;

/// In sets. Of affinity rooms, closed ones included: all are shown to everybody.
inline constexpr std::uint64_t affinity_sets_max = 40;

/// In rooms. The open affinity rooms of one set.
inline constexpr std::uint64_t affinity_rooms_max = 100;

/// In rooms. All affinity rooms of one set, those that forming anew closed included.
inline constexpr std::uint64_t affinity_rooms_kept_max = 200;

/// In people. Latecomers who are given an affinity room in one tick of the host, so that it stays responsive.
inline constexpr std::uint64_t affinity_seats_a_tick = 100;

/// In helpers. All are shown to everybody.
inline constexpr std::uint64_t helpers_max = 200;

/// In desks. All are shown to everybody, with their queues.
inline constexpr std::uint64_t offices_max = 60;

/// In people a desk. A queue whose end nobody reaches is no queue.
inline constexpr std::uint64_t office_queue_max = 50;

/// In ms. Who is called and does not come by then is passed over.
inline constexpr std::uint64_t office_call_ms = 60000;

/// In notes. A helper is shown the newest: a whole queue and some of before.
inline constexpr std::uint64_t office_notes_max = 60;

/// In times a desk. Those to come; a day in half hours.
inline constexpr std::uint64_t office_slots_max = 48;

/// In bookings a person. Those to come; others need help, too.
inline constexpr std::uint64_t slots_person_max = 8;

/// In ms. Who booked a time may go in this much earlier, and is reminded then.
inline constexpr std::uint64_t slot_early_ms = 600000;

/// In people a room. Who take part in pairing: a whole convening of the field.
inline constexpr std::uint64_t pairing_people_max = 600;

/// In rooms a room. For as many pairs at a time; later pairs use them again.
inline constexpr std::uint64_t pairing_rooms_max = 300;

/// In tables. Open at a time: all are shown to everybody.
inline constexpr std::uint64_t tables_max = 100;

/// In tables. Closed ones included: other rooms need room, too.
inline constexpr std::uint64_t tables_kept_max = 1000;

/// In ms. A table at which nobody sat for this long is closed.
inline constexpr std::uint64_t table_empty_ms = 180000;

/// In sessions. With steps: all are told to everybody.
inline constexpr std::uint64_t courses_max = 100;

/// In steps a session. More nobody goes through; all are told to everybody.
inline constexpr std::uint64_t steps_max = 40;

/// In steps a session. Those that were removed included: people's progress names them.
inline constexpr std::uint64_t steps_made_max = 200;

/// In minutes a step. A day's work.
inline constexpr std::uint64_t course_minutes_max = 600;

/// In people. Who have completed a session because a step was removed, in one tick of the host, so that it stays
/// responsive.
inline constexpr std::uint64_t completions_a_tick = 100;

/// In worksheets a room. A list one can choose from.
inline constexpr std::uint64_t sheets_room_max = 20;

/// In worksheets. Of a convening, with those that were removed: people keep what they wrote.
inline constexpr std::uint64_t sheets_max = 1000;

/// In worksheets a person. That one has begun: all are told with one's inbox.
inline constexpr std::uint64_t sheets_own_max = 50;

/// In walls a room. All are shown to everybody in it; a moderator takes old ones away.
inline constexpr std::uint64_t walls_room_max = 12;

/// In groups a wall. More columns nobody takes in.
inline constexpr std::uint64_t wall_groups_max = 10;

/// In cards a wall. More nobody reads before voting.
inline constexpr std::uint64_t wall_cards_max = 150;

/// In cards a room. Of all its walls: the board fits one frame.
inline constexpr std::uint64_t cards_room_max = 400;

/// In cards a person and wall. Others have ideas, too.
inline constexpr std::uint64_t cards_person_max = 30;

/// In cards a person. Of anonymous walls: which of the cards are theirs a person is told, the newest.
inline constexpr std::uint64_t cards_own_max = 100;

/// In paragraphs a room. Shared notes one can read: the board fits one frame.
inline constexpr std::uint64_t notes_room_max = 80;

/// In ms a room. Votes are counted aloud at most this often, however many vote.
inline constexpr std::uint64_t tally_ms = 1000;

/// In ms. How long a device in the hall can join by the code it was made for.
inline constexpr std::uint64_t hall_code_ms = 900000;

/// In tries a minute and address. Codes that do not work: who types one needs two or three.
inline constexpr std::uint64_t hall_code_tries = 10;

/// In tries a minute. The same bound for all addresses together: of a thousand million codes few can be tried.
inline constexpr std::uint64_t hall_code_tries_all = 60;

/// In devices a room. Projectors and screens of one hall.
inline constexpr std::uint64_t hall_devices_max = 16;

/// In guests. People without an account in all halls together.
inline constexpr std::uint64_t hall_guests_max = 10000;

/// In acts a second and phone. What a phone in the hall does: checks in, asks, votes.
inline constexpr std::uint64_t hall_acts_per_s = 1;

/// In acts a phone. Somebody who changes their mind.
inline constexpr std::uint64_t hall_acts_burst = 10;

/// In acts a second and address. A whole hall is behind one address.
inline constexpr std::uint64_t hall_address_per_s = 50;

/// In acts an address. A full hall checks in and votes at once.
inline constexpr std::uint64_t hall_address_burst = 1200;

/// In addresses. Of as many is remembered how much they did; then it begins anew.
inline constexpr std::uint64_t hall_addresses_max = 10000;

/// In requests. Of the public and of phones in the hall that wait for news; more are answered at once.
inline constexpr std::uint64_t watchers_waiting_max = 10000;

/// In ms. Such a request is answered by then, news or not: proxies cut what is silent for longer.
inline constexpr std::uint64_t watch_wait_ms = 25000;

/// In ms. What the public is shown is made anew at most this often.
inline constexpr std::uint64_t watch_renew_ms = 1000;

/// In ms. Where only the number of people is another, it waits for this long.
inline constexpr std::uint64_t watch_counts_ms = 5000;

/// In lines a room. Captions of the session that is on, for the public and the hall: a long day.
inline constexpr std::uint64_t watch_lines_max = 6000;

/// In ms. A page of the public that was not heard of for longer is not counted.
inline constexpr std::uint64_t watch_seen_ms = 60000;

/// In connections an address. In place of strangers_connections_max while a room is public or a hall takes part;
/// WebSockets excepted. The default; operators may set it.
inline constexpr std::uint64_t visitors_connections_max = 3000;

/// In frames a second. What looks like walking.
inline constexpr std::uint64_t presence_full_hz = 10;

/// In frames a second. Phones and reduced motion.
inline constexpr std::uint64_t presence_calm_hz = 4;

/// In avatars. The nearest K a reader is sent. The default; operators may set it.
inline constexpr std::uint64_t presence_neighbours = 64;

/// In tiles. The side of the square cells in which far crowds are counted.
inline constexpr std::uint64_t crowd_cell_tiles = 16;

/// In connections an address. Only people not signed in are counted; IPv6 by /64. The default; operators may set it.
inline constexpr std::uint64_t strangers_connections_max = 64;

/// In sign-ins. A whole institute arrives at once. The default; operators may set it.
inline constexpr std::uint64_t exchanges_per_30s = 600;

/// In bytes. A request's head.
inline constexpr std::uint64_t http_header_bytes_max = 16384;

/// In fields. A request's head.
inline constexpr std::uint64_t http_headers_max = 100;

/// In bytes. A JSON body; imports have their own.
inline constexpr std::uint64_t http_body_bytes_max = 65536;

/// In bytes. An imported schedule.
inline constexpr std::uint64_t schedule_bytes_max = 10485760;

/// In bytes. An imported map.
inline constexpr std::uint64_t map_bytes_max = 10485760;

/// In bytes. The linked maps of a campus and their pictures, handed in together.
inline constexpr std::uint64_t maps_bytes_max = 16777216;

/// In maps. Linked maps of one campus.
inline constexpr std::uint64_t campus_maps_max = 16;

/// In bytes. A picture that a map is drawn with.
inline constexpr std::uint64_t picture_bytes_max = 5242880;

/// In pixels. A picture unpacks to four bytes a pixel on phones, too.
inline constexpr std::uint64_t picture_side_max = 8192;

/// In pictures. Pictures of all maps of a campus together.
inline constexpr std::uint64_t campus_pictures_max = 64;

/// In tiles. 512 by 512.
inline constexpr std::uint64_t campus_tiles_max = 262144;

/// In bytes. A PDF that is put up on a stage.
inline constexpr std::uint64_t slides_bytes_max = 52428800;

/// In pages. Of one file of slides: two a minute for a long day.
inline constexpr std::uint64_t slides_pages_max = 500;

/// In files a stage. That lie ready: a list one can choose from.
inline constexpr std::uint64_t slides_room_max = 12;

/// In bytes. Slides of all stages together: the journal needs the disk, too.
inline constexpr std::uint64_t slides_all_bytes_max = 4294967296;

/// In uploads. Files that are received at a time.
inline constexpr std::uint64_t slides_uploads_max = 8;

/// In s. How often files are deleted that no stage names any more.
inline constexpr std::uint64_t slides_sweep_s = 10;

/// In days. How long a browser stays signed in. The default; operators may set it.
inline constexpr std::uint64_t cookie_days = 30;

/// In days. Older words in rooms, breakouts and conversations are emptied. The default; operators may set it.
inline constexpr std::uint64_t keep_chat_days = 3650;

/// In days. Older direct messages are emptied. The default; operators may set it.
inline constexpr std::uint64_t keep_direct_days = 3650;

/// In days. Older captions are emptied. The default; operators may set it.
inline constexpr std::uint64_t keep_captions_days = 3650;

/// In entries. As many are looked at a time; the host stays responsive.
inline constexpr std::uint64_t retention_page_max = 200;

/// In ms. What has become too old is looked for this often.
inline constexpr std::uint64_t retention_pass_ms = 3600000;

/// In days. How long a sign-in link works. The default; operators may set it.
inline constexpr std::uint64_t link_days = 30;

/// In people. Simulated people let in by one command: a commit stays short.
inline constexpr std::uint64_t rehearsal_admit_max = 200;

/// In entries. Emptied in one tick of the host while somebody is erased, so that it stays responsive.
inline constexpr std::uint64_t erasure_page_max = 100;

/// In people or messages. Swept in one tick of the host, so that it stays responsive.
inline constexpr std::uint64_t rehearsal_sweep_max = 100;

/// In reports. That wait to be settled: a queue whose end nobody reaches is no queue.
inline constexpr std::uint64_t reports_open_max = 200;

/// In reports a person. That wait to be settled; others report, too.
inline constexpr std::uint64_t reports_person_max = 10;

/// In reports. Of those settled the newest can be read again, for an appeal.
inline constexpr std::uint64_t reports_kept_max = 500;

/// In messages. Kept of what was said before the one that is reported, and as many of what was said after.
inline constexpr std::uint64_t report_around_max = 5;

/// In code points. Kept of a message beside the one that is reported.
inline constexpr std::uint64_t report_line_max = 500;

/// In notices a person. Of one's reports, and of what was done to one, the newest are shown.
inline constexpr std::uint64_t own_notices_max = 50;

/// In people a person. Whom one can block.
inline constexpr std::uint64_t blocked_max = 200;

/// In people a room. Who knock at a time: a list one can read.
inline constexpr std::uint64_t knocks_room_max = 50;

/// In people. Who knock at all doors together.
inline constexpr std::uint64_t knocks_all_max = 1000;

/// In people a room. Who wait for a place: a line whose end nobody reaches is no line.
inline constexpr std::uint64_t line_room_max = 50;

/// In rooms. Rooms for which people wait in line: all are shown to everybody.
inline constexpr std::uint64_t lines_max = 50;

/// In ms. Who is called to a place and does not come by then is passed over.
inline constexpr std::uint64_t line_call_ms = 60000;

/// In ms. A room stops recording this much before a session that is off the record: people come early.
inline constexpr std::uint64_t no_record_early_ms = 900000;

/// In appeals. That wait for an answer.
inline constexpr std::uint64_t appeals_open_max = 1000;

/// In code points. A reason in the audit trail.
inline constexpr std::uint64_t why_length_max = 200;

}  // namespace convene::protocol::limits
