// Writes each type as JSON text, straight into a string.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

void write(std::string& out, const Acknowledged& ) { out += "{}"; }

void write(std::string& out, const Cursor& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"epoch\":", value.epoch);
  field(out, "\"next\":", value.next);
  out += '}';
}

void write(std::string& out, const Hello& value) {
  out += '{';
  field(out, "\"protocol\":", value.protocol);
  field(out, "\"identity\":", value.identity);
  field(out, "\"cursors\":", value.cursors);
  field(out, "\"rate\":", value.rate);
  field(out, "\"neighbours\":", value.neighbours);
  out += '}';
}

void write(std::string& out, const Welcome& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"role\":", value.role);
  field(out, "\"now\":", value.now);
  field(out, "\"server\":", value.server);
  out += '}';
}

void write(std::string& out, const Ping& ) { out += "{}"; }

void write(std::string& out, const Pong& value) {
  out += '{';
  field(out, "\"now\":", value.now);
  out += '}';
}

void write(std::string& out, const RateSet& value) {
  out += '{';
  field(out, "\"rate\":", value.rate);
  field(out, "\"neighbours\":", value.neighbours);
  out += '}';
}

void write(std::string& out, const RoomView& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  field(out, "\"description\":", value.description);
  field(out, "\"area\":", value.area);
  out += '}';
}

void write(std::string& out, const Announcement& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  field(out, "\"text\":", value.text);
  field(out, "\"at\":", value.at);
  field(out, "\"until\":", value.until);
  out += '}';
}

void write(std::string& out, const RoomRules& value) {
  out += '{';
  field(out, "\"slow_s\":", value.slow_s);
  field(out, "\"chat_locked\":", value.chat_locked);
  field(out, "\"locked\":", value.locked);
  field(out, "\"no_record\":", value.no_record);
  field(out, "\"people_max\":", value.people_max);
  field(out, "\"only_staff\":", value.only_staff);
  field(out, "\"only_roles\":", value.only_roles);
  field(out, "\"only_organisations\":", value.only_organisations);
  out += '}';
}

void write(std::string& out, const RuledRoom& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"rules\":", value.rules);
  out += '}';
}

void write(std::string& out, const Called& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"until\":", value.until);
  out += '}';
}

void write(std::string& out, const RoomLine& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"called\":", value.called);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const WatchedRoom& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"watch\":", value.watch);
  out += '}';
}

void write(std::string& out, const TableSpot& value) {
  out += '{';
  field(out, "\"x\":", value.x);
  field(out, "\"y\":", value.y);
  out += '}';
}

void write(std::string& out, const TableView& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"host\":", value.host);
  field(out, "\"host_name\":", value.host_name);
  field(out, "\"seats\":", value.seats);
  field(out, "\"spot\":", value.spot);
  out += '}';
}

void write(std::string& out, const AffinityRoom& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"open\":", value.open);
  field(out, "\"facilitator\":", value.facilitator);
  field(out, "\"facilitator_name\":", value.facilitator_name);
  out += '}';
}

void write(std::string& out, const AffinitySet& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"title\":", value.title);
  field(out, "\"by\":", value.by);
  field(out, "\"least\":", value.least);
  field(out, "\"most\":", value.most);
  field(out, "\"session\":", value.session);
  field(out, "\"open\":", value.open);
  field(out, "\"rooms\":", value.rooms);
  out += '}';
}

void write(std::string& out, const Helper& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  out += '}';
}

void write(std::string& out, const Ticket& value) {
  out += '{';
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const Slot& value) {
  out += '{';
  field(out, "\"slot\":", value.slot);
  field(out, "\"starts\":", value.starts);
  field(out, "\"ends\":", value.ends);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const Office& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"helper\":", value.helper);
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  field(out, "\"subject\":", value.subject);
  field(out, "\"room\":", value.room);
  field(out, "\"stage\":", value.stage);
  field(out, "\"queue\":", value.queue);
  field(out, "\"called\":", value.called);
  field(out, "\"expires\":", value.expires);
  field(out, "\"helping\":", value.helping);
  field(out, "\"slots\":", value.slots);
  out += '}';
}

void write(std::string& out, const OfficesView& value) {
  out += '{';
  field(out, "\"anyone\":", value.anyone);
  field(out, "\"helpers\":", value.helpers);
  field(out, "\"offices\":", value.offices);
  out += '}';
}

void write(std::string& out, const Course& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"version\":", value.version);
  field(out, "\"opens\":", value.opens);
  field(out, "\"steps\":", value.steps);
  out += '}';
}

void write(std::string& out, const ConveningView& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  field(out, "\"contact\":", value.contact);
  field(out, "\"programme\":", value.programme);
  field(out, "\"campus\":", value.campus);
  field(out, "\"rooms\":", value.rooms);
  field(out, "\"announcements\":", value.announcements);
  field(out, "\"rules\":", value.rules);
  field(out, "\"lines\":", value.lines);
  field(out, "\"watched\":", value.watched);
  field(out, "\"tables\":", value.tables);
  field(out, "\"affinity\":", value.affinity);
  field(out, "\"offices\":", value.offices);
  field(out, "\"courses\":", value.courses);
  out += '}';
}

void write(std::string& out, const Mention& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const ConversationView& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"people\":", value.people);
  field(out, "\"locked\":", value.locked);
  out += '}';
}

void write(std::string& out, const Profile& value) {
  out += '{';
  field(out, "\"name\":", value.name);
  field(out, "\"pronouns\":", value.pronouns);
  field(out, "\"organisation\":", value.organisation);
  field(out, "\"role_kind\":", value.role_kind);
  field(out, "\"region\":", value.region);
  field(out, "\"zone\":", value.zone);
  field(out, "\"colour\":", value.colour);
  field(out, "\"pattern\":", value.pattern);
  out += '}';
}

void write(std::string& out, const Conversation& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"last\":", value.last);
  field(out, "\"at\":", value.at);
  field(out, "\"unread\":", value.unread);
  out += '}';
}

void write(std::string& out, const Mark& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"with\":", value.with);
  field(out, "\"next\":", value.next);
  out += '}';
}

void write(std::string& out, const Invitation& value) {
  out += '{';
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"name\":", value.name);
  field(out, "\"to_name\":", value.to_name);
  field(out, "\"expires\":", value.expires);
  field(out, "\"quiet\":", value.quiet);
  out += '}';
}

void write(std::string& out, const PastConversation& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"since\":", value.since);
  field(out, "\"until\":", value.until);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const BreakoutInvitation& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const OwnPairing& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"room\":", value.room);
  field(out, "\"waits\":", value.waits);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const OwnQuestion& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"question\":", value.question);
  field(out, "\"text\":", value.text);
  field(out, "\"stage\":", value.stage);
  field(out, "\"why\":", value.why);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const OwnVote& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"choices\":", value.choices);
  out += '}';
}

void write(std::string& out, const DismissedCard& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"why\":", value.why);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const OwnMeasure& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"kind\":", value.kind);
  field(out, "\"why\":", value.why);
  field(out, "\"at\":", value.at);
  field(out, "\"until\":", value.until);
  field(out, "\"room\":", value.room);
  field(out, "\"lifted\":", value.lifted);
  field(out, "\"appeal\":", value.appeal);
  field(out, "\"answer\":", value.answer);
  out += '}';
}

void write(std::string& out, const OwnReport& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"reason\":", value.reason);
  field(out, "\"made\":", value.made);
  field(out, "\"answered\":", value.answered);
  out += '}';
}

void write(std::string& out, const OwnKnock& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"stage\":", value.stage);
  field(out, "\"word\":", value.word);
  out += '}';
}

void write(std::string& out, const AffinitySeat& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"room\":", value.room);
  field(out, "\"chosen\":", value.chosen);
  out += '}';
}

void write(std::string& out, const TicketNote& value) {
  out += '{';
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"person\":", value.person);
  field(out, "\"note\":", value.note);
  out += '}';
}

void write(std::string& out, const OwnCourse& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"done\":", value.done);
  field(out, "\"saves\":", value.saves);
  field(out, "\"completed\":", value.completed);
  out += '}';
}

void write(std::string& out, const OwnSheet& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"title\":", value.title);
  field(out, "\"saves\":", value.saves);
  field(out, "\"shared\":", value.shared);
  out += '}';
}

void write(std::string& out, const InboxView& value) {
  out += '{';
  field(out, "\"profile\":", value.profile);
  field(out, "\"role\":", value.role);
  field(out, "\"muted_until\":", value.muted_until);
  field(out, "\"mute_why\":", value.mute_why);
  field(out, "\"conversations\":", value.conversations);
  field(out, "\"marks\":", value.marks);
  field(out, "\"availability\":", value.availability);
  field(out, "\"invitations\":", value.invitations);
  field(out, "\"met\":", value.met);
  field(out, "\"breakouts\":", value.breakouts);
  field(out, "\"pairings\":", value.pairings);
  field(out, "\"questions\":", value.questions);
  field(out, "\"upvotes\":", value.upvotes);
  field(out, "\"poll_votes\":", value.poll_votes);
  field(out, "\"own_cards\":", value.own_cards);
  field(out, "\"card_votes\":", value.card_votes);
  field(out, "\"cards_dismissed\":", value.cards_dismissed);
  field(out, "\"measures\":", value.measures);
  field(out, "\"reports\":", value.reports);
  field(out, "\"blocked\":", value.blocked);
  field(out, "\"knock\":", value.knock);
  field(out, "\"is_minor\":", value.is_minor);
  field(out, "\"affinity\":", value.affinity);
  field(out, "\"office_notes\":", value.office_notes);
  field(out, "\"courses\":", value.courses);
  field(out, "\"sheets\":", value.sheets);
  out += '}';
}

void write(std::string& out, const Breakout& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const BreakoutsView& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"rooms\":", value.rooms);
  field(out, "\"chosen\":", value.chosen);
  field(out, "\"ends\":", value.ends);
  field(out, "\"closes\":", value.closes);
  field(out, "\"note\":", value.note);
  field(out, "\"note_unrecorded\":", value.note_unrecorded);
  out += '}';
}

void write(std::string& out, const PairingView& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"title\":", value.title);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"rounds\":", value.rounds);
  field(out, "\"talk_s\":", value.talk_s);
  field(out, "\"pause_s\":", value.pause_s);
  field(out, "\"stage\":", value.stage);
  field(out, "\"round\":", value.round);
  field(out, "\"ends\":", value.ends);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const BreakoutSeat& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const DeskView& value) {
  out += '{';
  field(out, "\"stage\":", value.stage);
  field(out, "\"rooms\":", value.rooms);
  field(out, "\"chosen\":", value.chosen);
  field(out, "\"ends\":", value.ends);
  field(out, "\"closes\":", value.closes);
  field(out, "\"places\":", value.places);
  field(out, "\"names\":", value.names);
  out += '}';
}

void write(std::string& out, const CaptionsView& value) {
  out += '{';
  field(out, "\"captioners\":", value.captioners);
  field(out, "\"linked\":", value.linked);
  out += '}';
}

void write(std::string& out, const StageSpeaker& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"ready\":", value.ready);
  out += '}';
}

void write(std::string& out, const StageTimer& value) {
  out += '{';
  field(out, "\"label\":", value.label);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const Slides& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"title\":", value.title);
  field(out, "\"pages\":", value.pages);
  field(out, "\"bytes\":", value.bytes);
  out += '}';
}

void write(std::string& out, const ShownSlides& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"page\":", value.page);
  out += '}';
}

void write(std::string& out, const SlidesView& value) {
  out += '{';
  field(out, "\"ready\":", value.ready);
  field(out, "\"shown\":", value.shown);
  out += '}';
}

void write(std::string& out, const StageView& value) {
  out += '{';
  field(out, "\"phase\":", value.phase);
  field(out, "\"title\":", value.title);
  field(out, "\"hands\":", value.hands);
  field(out, "\"floor\":", value.floor);
  field(out, "\"speakers\":", value.speakers);
  field(out, "\"timer\":", value.timer);
  field(out, "\"slides\":", value.slides);
  out += '}';
}

void write(std::string& out, const Question& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"votes\":", value.votes);
  field(out, "\"stage\":", value.stage);
  field(out, "\"answer\":", value.answer);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"answer_unrecorded\":", value.answer_unrecorded);
  field(out, "\"hall\":", value.hall);
  out += '}';
}

void write(std::string& out, const QuestionRules& value) {
  out += '{';
  field(out, "\"moderated\":", value.moderated);
  field(out, "\"anonymous\":", value.anonymous);
  out += '}';
}

void write(std::string& out, const QuestionsView& value) {
  out += '{';
  field(out, "\"questions\":", value.questions);
  field(out, "\"pinned\":", value.pinned);
  field(out, "\"rules\":", value.rules);
  out += '}';
}

void write(std::string& out, const Poll& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"text\":", value.text);
  field(out, "\"options\":", value.options);
  field(out, "\"multiple\":", value.multiple);
  field(out, "\"hidden\":", value.hidden);
  field(out, "\"stage\":", value.stage);
  field(out, "\"voters\":", value.voters);
  field(out, "\"counts\":", value.counts);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"cases\":", value.cases);
  out += '}';
}

void write(std::string& out, const PollsView& value) {
  out += '{';
  field(out, "\"polls\":", value.polls);
  out += '}';
}

void write(std::string& out, const HallView& value) {
  out += '{';
  field(out, "\"published\":", value.published);
  field(out, "\"open\":", value.open);
  out += '}';
}

void write(std::string& out, const HallLinks& value) {
  out += '{';
  field(out, "\"watch\":", value.watch);
  field(out, "\"ask\":", value.ask);
  field(out, "\"code\":", value.code);
  field(out, "\"expires\":", value.expires);
  field(out, "\"devices\":", value.devices);
  out += '}';
}

void write(std::string& out, const CardGroup& value) {
  out += '{';
  field(out, "\"group\":", value.group);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const WallCard& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"group\":", value.group);
  field(out, "\"votes\":", value.votes);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const Wall& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"text\":", value.text);
  field(out, "\"anonymous\":", value.anonymous);
  field(out, "\"stage\":", value.stage);
  field(out, "\"votes\":", value.votes);
  field(out, "\"groups\":", value.groups);
  field(out, "\"cards\":", value.cards);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const Paragraph& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"revision\":", value.revision);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const BoardView& value) {
  out += '{';
  field(out, "\"walls\":", value.walls);
  field(out, "\"notes\":", value.notes);
  out += '}';
}

void write(std::string& out, const Sheet& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"title\":", value.title);
  field(out, "\"rows\":", value.rows);
  field(out, "\"columns\":", value.columns);
  field(out, "\"shared\":", value.shared);
  out += '}';
}

void write(std::string& out, const ReportView& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"person\":", value.person);
  field(out, "\"person_name\":", value.person_name);
  field(out, "\"reason\":", value.reason);
  field(out, "\"room\":", value.room);
  field(out, "\"made\":", value.made);
  field(out, "\"taken_by\":", value.taken_by);
  field(out, "\"taken_name\":", value.taken_name);
  out += '}';
}

void write(std::string& out, const AppealView& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"kind\":", value.kind);
  field(out, "\"person\":", value.person);
  field(out, "\"person_name\":", value.person_name);
  field(out, "\"by\":", value.by);
  field(out, "\"by_name\":", value.by_name);
  field(out, "\"why\":", value.why);
  field(out, "\"text\":", value.text);
  field(out, "\"until\":", value.until);
  field(out, "\"room\":", value.room);
  field(out, "\"report\":", value.report);
  field(out, "\"made\":", value.made);
  out += '}';
}

void write(std::string& out, const Knock& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const StaffView& value) {
  out += '{';
  field(out, "\"reports\":", value.reports);
  field(out, "\"appeals\":", value.appeals);
  field(out, "\"knocks\":", value.knocks);
  out += '}';
}

void write(std::string& out, const TopicOpened& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"epoch\":", value.epoch);
  field(out, "\"answer\":", value.answer);
  field(out, "\"first\":", value.first);
  field(out, "\"next\":", value.next);
  field(out, "\"convening\":", value.convening);
  field(out, "\"room\":", value.room);
  field(out, "\"conversation\":", value.conversation);
  field(out, "\"inbox\":", value.inbox);
  field(out, "\"breakouts\":", value.breakouts);
  field(out, "\"pairing\":", value.pairing);
  field(out, "\"desk\":", value.desk);
  field(out, "\"captions\":", value.captions);
  field(out, "\"stage\":", value.stage);
  field(out, "\"questions\":", value.questions);
  field(out, "\"polls\":", value.polls);
  field(out, "\"hall\":", value.hall);
  field(out, "\"hall_links\":", value.hall_links);
  field(out, "\"tools\":", value.tools);
  field(out, "\"board\":", value.board);
  field(out, "\"sheets\":", value.sheets);
  field(out, "\"staff\":", value.staff);
  field(out, "\"knocks\":", value.knocks);
  out += '}';
}

void write(std::string& out, const TopicClosed& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const LinkMint& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"role\":", value.role);
  field(out, "\"person\":", value.person);
  field(out, "\"expires\":", value.expires);
  field(out, "\"simulated\":", value.simulated);
  out += '}';
}

void write(std::string& out, const LinkMinted& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"role\":", value.role);
  field(out, "\"person\":", value.person);
  field(out, "\"expires\":", value.expires);
  field(out, "\"simulated\":", value.simulated);
  out += '}';
}

void write(std::string& out, const LinkExchange& value) {
  out += '{';
  field(out, "\"link\":", value.link);
  field(out, "\"cookie\":", value.cookie);
  field(out, "\"profile\":", value.profile);
  out += '}';
}

void write(std::string& out, const LinkSpent& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const PersonRegister& value) {
  out += '{';
  field(out, "\"cookie\":", value.cookie);
  field(out, "\"profile\":", value.profile);
  out += '}';
}

void write(std::string& out, const CookieIssued& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"person\":", value.person);
  field(out, "\"expires\":", value.expires);
  out += '}';
}

void write(std::string& out, const SignedIn& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"role\":", value.role);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const CookieRevoke& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write(std::string& out, const CookieRevoked& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const AccessRevoke& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const AccessRevoked& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const SignInRequest& value) {
  out += '{';
  field(out, "\"secret\":", value.secret);
  field(out, "\"profile\":", value.profile);
  out += '}';
}

void write(std::string& out, const RegisterRequest& value) {
  out += '{';
  field(out, "\"profile\":", value.profile);
  out += '}';
}

void write(std::string& out, const SignOutRequest& value) {
  out += '{';
  field(out, "\"identity\":", value.identity);
  field(out, "\"everywhere\":", value.everywhere);
  out += '}';
}

void write(std::string& out, const Identity& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"role\":", value.role);
  out += '}';
}

void write(std::string& out, const RemovedIdentity& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write(std::string& out, const FrontDoor& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  field(out, "\"contact\":", value.contact);
  field(out, "\"registration_open\":", value.registration_open);
  field(out, "\"programme\":", value.programme);
  field(out, "\"identities\":", value.identities);
  field(out, "\"removed\":", value.removed);
  out += '}';
}

void write(std::string& out, const HttpRefusal& value) {
  out += '{';
  field(out, "\"code\":", value.code);
  field(out, "\"sentence\":", value.sentence);
  field(out, "\"remedy\":", value.remedy);
  out += '}';
}

void write(std::string& out, const AffinityLabel& value) {
  out += '{';
  field(out, "\"kind\":", value.kind);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const AffinityRule& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"least\":", value.least);
  field(out, "\"most\":", value.most);
  field(out, "\"room\":", value.room);
  field(out, "\"rest\":", value.rest);
  field(out, "\"labels\":", value.labels);
  out += '}';
}

void write(std::string& out, const AffinityMade& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"open\":", value.open);
  out += '}';
}

void write(std::string& out, const AffinityGroup& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"count\":", value.count);
  field(out, "\"people\":", value.people);
  field(out, "\"hours\":", value.hours);
  out += '}';
}

void write(std::string& out, const AffinityPlan& value) {
  out += '{';
  field(out, "\"groups\":", value.groups);
  field(out, "\"people\":", value.people);
  field(out, "\"staying\":", value.staying);
  out += '}';
}

void write(std::string& out, const AffinityHolders& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  field(out, "\"total\":", value.total);
  out += '}';
}

void write(std::string& out, const AffinityPreview& value) {
  out += '{';
  field(out, "\"rule\":", value.rule);
  field(out, "\"set\":", value.set);
  out += '}';
}

void write(std::string& out, const AffinityPeople& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const AffinityOpen& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"rule\":", value.rule);
  field(out, "\"session\":", value.session);
  out += '}';
}

void write(std::string& out, const AffinityReform& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"least\":", value.least);
  field(out, "\"most\":", value.most);
  out += '}';
}

void write(std::string& out, const AffinityClose& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  out += '}';
}

void write(std::string& out, const AffinityChoose& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const AffinityFacilitate& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const AffinityFormed& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"title\":", value.title);
  field(out, "\"rule\":", value.rule);
  field(out, "\"session\":", value.session);
  field(out, "\"rooms\":", value.rooms);
  out += '}';
}

void write(std::string& out, const AffinityClosed& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  out += '}';
}

void write(std::string& out, const AffinityFacilitated& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const AffinityFacilitated& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

Columns columns_in(const AffinityFacilitated&) { return {}; }

void set_columns(AffinityFacilitated&, const Columns&) {}

void write(std::string& out, const AffinitySeated& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"seat\":", value.seat);
  out += '}';
}

void write_payload(std::string& out, const AffinitySeated& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  out += '}';
}

Columns columns_in(const AffinitySeated& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(AffinitySeated& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const AffinityReleased& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"set\":", value.set);
  out += '}';
}

void write_payload(std::string& out, const AffinityReleased& value) {
  out += '{';
  field(out, "\"set\":", value.set);
  out += '}';
}

Columns columns_in(const AffinityReleased& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(AffinityReleased& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const AnnouncementMake& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"minutes\":", value.minutes);
  out += '}';
}

void write(std::string& out, const AnnouncementMade& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"text\":", value.text);
  field(out, "\"until\":", value.until);
  out += '}';
}

void write_payload(std::string& out, const AnnouncementMade& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"until\":", value.until);
  out += '}';
}

Columns columns_in(const AnnouncementMade& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(AnnouncementMade& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const AnnouncementWithdraw& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  out += '}';
}

void write(std::string& out, const AnnouncementWithdrawn& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  out += '}';
}

void write(std::string& out, const AttendanceBeat& ) { out += "{}"; }

void write(std::string& out, const AttendanceInterrupted& value) {
  out += '{';
  field(out, "\"since\":", value.since);
  out += '}';
}

void write(std::string& out, const AttendanceReturned& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const Attended& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"title\":", value.title);
  field(out, "\"starts\":", value.starts);
  field(out, "\"ends\":", value.ends);
  field(out, "\"present_ms\":", value.present_ms);
  out += '}';
}

void write(std::string& out, const Stay& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"open\":", value.open);
  field(out, "\"hall\":", value.hall);
  out += '}';
}

void write(std::string& out, const AttendancePage& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const Attendance& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"sessions\":", value.sessions);
  field(out, "\"stays\":", value.stays);
  field(out, "\"total_ms\":", value.total_ms);
  out += '}';
}

void write(std::string& out, const BreakoutPrepare& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"names\":", value.names);
  field(out, "\"chosen\":", value.chosen);
  out += '}';
}

void write(std::string& out, const BreakoutAdd& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const BreakoutFill& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"how\":", value.how);
  out += '}';
}

void write(std::string& out, const BreakoutPlace& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"to\":", value.to);
  out += '}';
}

void write(std::string& out, const BreakoutOpen& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"minutes\":", value.minutes);
  field(out, "\"move\":", value.move);
  out += '}';
}

void write(std::string& out, const BreakoutExtend& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"minutes\":", value.minutes);
  out += '}';
}

void write(std::string& out, const BreakoutTell& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const BreakoutRecall& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"grace_s\":", value.grace_s);
  out += '}';
}

void write(std::string& out, const HelpAsk& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const HelpAnswer& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const BreakoutNote& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const BreakoutPrepared& value) {
  out += '{';
  field(out, "\"chosen\":", value.chosen);
  out += '}';
}

void write(std::string& out, const BreakoutAdded& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const BreakoutPlaced& value) {
  out += '{';
  field(out, "\"places\":", value.places);
  field(out, "\"names\":", value.names);
  out += '}';
}

void write_payload(std::string& out, const BreakoutPlaced& value) {
  out += '{';
  field(out, "\"places\":", value.places);
  out += '}';
}

Columns columns_in(const BreakoutPlaced&) { return {}; }

void set_columns(BreakoutPlaced&, const Columns&) {}

void write(std::string& out, const BreakoutOpened& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"rooms\":", value.rooms);
  field(out, "\"chosen\":", value.chosen);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const BreakoutExtended& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const BreakoutTold& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const BreakoutTold& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const BreakoutTold& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(BreakoutTold& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const BreakoutRecalled& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"closes\":", value.closes);
  out += '}';
}

void write(std::string& out, const BreakoutClosed& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  out += '}';
}

void write(std::string& out, const BreakoutReported& value) {
  out += '{';
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const BreakoutNoted& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const BreakoutNoted& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const BreakoutNoted& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(BreakoutNoted& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const BreakoutInvited& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"invitation\":", value.invitation);
  out += '}';
}

void write_payload(std::string& out, const BreakoutInvited& value) {
  out += '{';
  field(out, "\"invitation\":", value.invitation);
  out += '}';
}

Columns columns_in(const BreakoutInvited& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(BreakoutInvited& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const BreakoutReleased& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"parent\":", value.parent);
  out += '}';
}

void write_payload(std::string& out, const BreakoutReleased& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  out += '}';
}

Columns columns_in(const BreakoutReleased& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(BreakoutReleased& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const HelpAsked& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"room\":", value.room);
  field(out, "\"room_name\":", value.room_name);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write_payload(std::string& out, const HelpAsked& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"room\":", value.room);
  field(out, "\"room_name\":", value.room_name);
  field(out, "\"text\":", value.text);
  out += '}';
}

Columns columns_in(const HelpAsked& value) {
  Columns columns;
  columns.author = value.person;
  return columns;
}

void set_columns(HelpAsked& value, const Columns& columns) {
  value.person = columns.author;
}

void write(std::string& out, const HelpAnswered& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const HelpAnswered& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

Columns columns_in(const HelpAnswered& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(HelpAnswered& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const CaptionAppoint& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const CaptionAppointed& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const CaptionAppointed& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

Columns columns_in(const CaptionAppointed&) { return {}; }

void set_columns(CaptionAppointed&, const Columns&) {}

void write(std::string& out, const CaptionDismiss& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const CaptionDismissed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const CaptionLink& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write(std::string& out, const CaptionAuthorised& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write(std::string& out, const CaptionLinked& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"linked\":", value.linked);
  out += '}';
}

void write(std::string& out, const CaptionSay& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"lang\":", value.lang);
  field(out, "\"took\":", value.took);
  out += '}';
}

void write(std::string& out, const CaptionIngest& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"seq\":", value.seq);
  field(out, "\"text\":", value.text);
  field(out, "\"lang\":", value.lang);
  out += '}';
}

void write(std::string& out, const CaptionSaid& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"lang\":", value.lang);
  field(out, "\"began\":", value.began);
  field(out, "\"seq\":", value.seq);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const CaptionAddressRequest& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"open\":", value.open);
  out += '}';
}

void write(std::string& out, const CaptionAddress& value) {
  out += '{';
  field(out, "\"path\":", value.path);
  out += '}';
}

void write(std::string& out, const CaptionNumber& value) {
  out += '{';
  field(out, "\"seq\":", value.seq);
  out += '}';
}

void write(std::string& out, const Placed& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  out += '}';
}

void write(std::string& out, const ChatPost& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"reply_to\":", value.reply_to);
  out += '}';
}

void write(std::string& out, const ChatPosted& value) {
  out += '{';
  field(out, "\"author\":", value.author);
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  field(out, "\"mentions\":", value.mentions);
  field(out, "\"reply_to\":", value.reply_to);
  field(out, "\"edited\":", value.edited);
  field(out, "\"deleted_by\":", value.deleted_by);
  field(out, "\"erased\":", value.erased);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const ChatPosted& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"reply_to\":", value.reply_to);
  field(out, "\"edited\":", value.edited);
  field(out, "\"deleted_by\":", value.deleted_by);
  field(out, "\"erased\":", value.erased);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const ChatPosted& value) {
  Columns columns;
  columns.author = value.author;
  return columns;
}

void set_columns(ChatPosted& value, const Columns& columns) {
  value.author = columns.author;
}

void write(std::string& out, const ChatEdit& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"offset\":", value.offset);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const ChatEdited& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  field(out, "\"text\":", value.text);
  field(out, "\"mentions\":", value.mentions);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const ChatEdited& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const ChatEdited&) { return {}; }

void set_columns(ChatEdited&, const Columns&) {}

void write(std::string& out, const ChatDelete& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"offset\":", value.offset);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const ChatDeleted& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  field(out, "\"by\":", value.by);
  out += '}';
}

void write(std::string& out, const HistoryPage& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"before\":", value.before);
  field(out, "\"limit\":", value.limit);
  field(out, "\"with\":", value.with);
  out += '}';
}

void write(std::string& out, const History& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field_verbatim(out, "\"records\":", value.records);
  field(out, "\"more\":", value.more);
  out += '}';
}

void write(std::string& out, const ChatType& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const ChatTyping& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const ConveningCreate& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  field(out, "\"contact\":", value.contact);
  field(out, "\"registration_open\":", value.registration_open);
  out += '}';
}

void write(std::string& out, const ConveningCreated& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  field(out, "\"contact\":", value.contact);
  field(out, "\"registration_open\":", value.registration_open);
  out += '}';
}

void write(std::string& out, const Speaker& value) {
  out += '{';
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const ProgrammeSession& value) {
  out += '{';
  field(out, "\"guid\":", value.guid);
  field(out, "\"title\":", value.title);
  field(out, "\"abstract\":", value.abstract);
  field(out, "\"kind\":", value.kind);
  field(out, "\"track\":", value.track);
  field(out, "\"language\":", value.language);
  field(out, "\"starts\":", value.starts);
  field(out, "\"ends\":", value.ends);
  field(out, "\"room_name\":", value.room_name);
  field(out, "\"speakers\":", value.speakers);
  field(out, "\"access\":", value.access);
  field(out, "\"no_record\":", value.no_record);
  out += '}';
}

void write(std::string& out, const StepText& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"text\":", value.text);
  field(out, "\"link\":", value.link);
  field(out, "\"question\":", value.question);
  field(out, "\"readers\":", value.readers);
  field(out, "\"minutes\":", value.minutes);
  field(out, "\"sheet\":", value.sheet);
  out += '}';
}

void write(std::string& out, const ProgrammeCourse& value) {
  out += '{';
  field(out, "\"guid\":", value.guid);
  field(out, "\"opens\":", value.opens);
  field(out, "\"steps\":", value.steps);
  out += '}';
}

void write(std::string& out, const ProgrammePublish& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  field(out, "\"sessions\":", value.sessions);
  field(out, "\"courses\":", value.courses);
  out += '}';
}

void write(std::string& out, const SessionScheduled& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"room\":", value.room);
  field(out, "\"item\":", value.item);
  out += '}';
}

void write(std::string& out, const SessionCancelled& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  out += '}';
}

void write(std::string& out, const ProgrammePublished& value) {
  out += '{';
  field(out, "\"version\":", value.version);
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  out += '}';
}

void write(std::string& out, const Scheduled& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"room\":", value.room);
  field(out, "\"item\":", value.item);
  out += '}';
}

void write(std::string& out, const ProgrammeDocument& value) {
  out += '{';
  field(out, "\"version\":", value.version);
  field(out, "\"title\":", value.title);
  field(out, "\"zone\":", value.zone);
  field(out, "\"sessions\":", value.sessions);
  out += '}';
}

void write(std::string& out, const ImportReport& value) {
  out += '{';
  field(out, "\"taken\":", value.taken);
  field(out, "\"warnings\":", value.warnings);
  out += '}';
}

void write(std::string& out, const AreaRoom& value) {
  out += '{';
  field(out, "\"area\":", value.area);
  field(out, "\"room_name\":", value.room_name);
  field(out, "\"kind\":", value.kind);
  field(out, "\"description\":", value.description);
  out += '}';
}

void write(std::string& out, const CampusPublish& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  field(out, "\"rooms\":", value.rooms);
  out += '}';
}

void write(std::string& out, const CampusPublished& value) {
  out += '{';
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write(std::string& out, const AvailabilitySet& value) {
  out += '{';
  field(out, "\"availability\":", value.availability);
  out += '}';
}

void write(std::string& out, const AvailabilityChanged& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"availability\":", value.availability);
  out += '}';
}

void write(std::string& out, const ConversationInvite& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const ConversationInvited& value) {
  out += '{';
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"name\":", value.name);
  field(out, "\"to_name\":", value.to_name);
  field(out, "\"expires\":", value.expires);
  field(out, "\"quiet\":", value.quiet);
  out += '}';
}

void write_payload(std::string& out, const ConversationInvited& value) {
  out += '{';
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"expires\":", value.expires);
  field(out, "\"quiet\":", value.quiet);
  out += '}';
}

Columns columns_in(const ConversationInvited&) { return {}; }

void set_columns(ConversationInvited&, const Columns&) {}

void write(std::string& out, const ConversationAnswer& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"accept\":", value.accept);
  out += '}';
}

void write(std::string& out, const ConversationAnswered& value) {
  out += '{';
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"how\":", value.how);
  out += '}';
}

void write(std::string& out, const ConversationJoin& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const ConversationLock& value) {
  out += '{';
  field(out, "\"locked\":", value.locked);
  out += '}';
}

void write(std::string& out, const ConversationStarted& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const ConversationJoined& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const ConversationJoined& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

Columns columns_in(const ConversationJoined&) { return {}; }

void set_columns(ConversationJoined&, const Columns&) {}

void write(std::string& out, const ConversationLeft& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"since\":", value.since);
  field(out, "\"how\":", value.how);
  out += '}';
}

void write_payload(std::string& out, const ConversationLeft& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"since\":", value.since);
  field(out, "\"how\":", value.how);
  out += '}';
}

Columns columns_in(const ConversationLeft&) { return {}; }

void set_columns(ConversationLeft&, const Columns&) {}

void write(std::string& out, const ConversationLocked& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"locked\":", value.locked);
  out += '}';
}

void write_payload(std::string& out, const ConversationLocked& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"locked\":", value.locked);
  out += '}';
}

Columns columns_in(const ConversationLocked&) { return {}; }

void set_columns(ConversationLocked&, const Columns&) {}

void write(std::string& out, const ConversationEnded& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const ConversationKept& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"since\":", value.since);
  field(out, "\"people\":", value.people);
  field(out, "\"names\":", value.names);
  out += '}';
}

void write_payload(std::string& out, const ConversationKept& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"since\":", value.since);
  field(out, "\"people\":", value.people);
  out += '}';
}

Columns columns_in(const ConversationKept&) { return {}; }

void set_columns(ConversationKept&, const Columns&) {}

void write(std::string& out, const StepBrief& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  field(out, "\"title\":", value.title);
  field(out, "\"minutes\":", value.minutes);
  field(out, "\"asks\":", value.asks);
  field(out, "\"answered\":", value.answered);
  out += '}';
}

void write(std::string& out, const CourseOutline& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"version\":", value.version);
  field(out, "\"steps\":", value.steps);
  out += '}';
}

void write(std::string& out, const StepPage& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"step\":", value.step);
  field(out, "\"content\":", value.content);
  field(out, "\"answer\":", value.answer);
  field(out, "\"readers\":", value.readers);
  out += '}';
}

void write(std::string& out, const CoursePerson& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"done\":", value.done);
  field(out, "\"completed\":", value.completed);
  out += '}';
}

void write(std::string& out, const StandingPage& value) {
  out += '{';
  field(out, "\"steps\":", value.steps);
  field(out, "\"begun\":", value.begun);
  field(out, "\"completed\":", value.completed);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const GivenAnswer& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const AnswersPage& value) {
  out += '{';
  field(out, "\"answers\":", value.answers);
  field(out, "\"total\":", value.total);
  out += '}';
}

void write(std::string& out, const StepWrite& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"step\":", value.step);
  field(out, "\"content\":", value.content);
  out += '}';
}

void write(std::string& out, const StepMove& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  field(out, "\"to\":", value.to);
  out += '}';
}

void write(std::string& out, const StepRemove& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  out += '}';
}

void write(std::string& out, const CourseOpen& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"opens\":", value.opens);
  out += '}';
}

void write(std::string& out, const StepMark& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  field(out, "\"done\":", value.done);
  out += '}';
}

void write(std::string& out, const StepAnswer& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  field(out, "\"text\":", value.text);
  field(out, "\"readers\":", value.readers);
  out += '}';
}

void write(std::string& out, const CourseRead& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  out += '}';
}

void write(std::string& out, const StepRead& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  out += '}';
}

void write(std::string& out, const CourseStanding& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"skip\":", value.skip);
  out += '}';
}

void write(std::string& out, const StepAnswers& value) {
  out += '{';
  field(out, "\"step\":", value.step);
  field(out, "\"skip\":", value.skip);
  out += '}';
}

void write(std::string& out, const StepWritten& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"step\":", value.step);
  field(out, "\"content\":", value.content);
  out += '}';
}

void write(std::string& out, const CourseChanged& value) {
  out += '{';
  field(out, "\"course\":", value.course);
  out += '}';
}

void write(std::string& out, const StepMarked& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"step\":", value.step);
  field(out, "\"done\":", value.done);
  out += '}';
}

void write(std::string& out, const StepAnswered& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"step\":", value.step);
  field(out, "\"text\":", value.text);
  field(out, "\"readers\":", value.readers);
  out += '}';
}

void write(std::string& out, const CourseCompleted& value) {
  out += '{';
  field(out, "\"session\":", value.session);
  field(out, "\"at\":", value.at);
  field(out, "\"minutes\":", value.minutes);
  out += '}';
}

void write(std::string& out, const DirectPost& value) {
  out += '{';
  field(out, "\"to\":", value.to);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const DirectPosted& value) {
  out += '{';
  field(out, "\"author\":", value.author);
  field(out, "\"to\":", value.to);
  field(out, "\"name\":", value.name);
  field(out, "\"to_name\":", value.to_name);
  field(out, "\"text\":", value.text);
  field(out, "\"erased\":", value.erased);
  out += '}';
}

void write_payload(std::string& out, const DirectPosted& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  field(out, "\"erased\":", value.erased);
  out += '}';
}

Columns columns_in(const DirectPosted& value) {
  Columns columns;
  columns.author = value.author;
  columns.target = value.to;
  return columns;
}

void set_columns(DirectPosted& value, const Columns& columns) {
  value.author = columns.author;
  value.to = columns.target;
}

void write(std::string& out, const ReadMark& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"with\":", value.with);
  field(out, "\"next\":", value.next);
  out += '}';
}

void write(std::string& out, const ReadMarked& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"with\":", value.with);
  field(out, "\"next\":", value.next);
  field(out, "\"unread\":", value.unread);
  out += '}';
}

void write(std::string& out, const PersonErase& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const ErasureBegun& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const TextErased& value) {
  out += '{';
  field(out, "\"offsets\":", value.offsets);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const PersonErased& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const HallPublish& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"watch\":", value.watch);
  out += '}';
}

void write(std::string& out, const HallOpen& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"ask\":", value.ask);
  field(out, "\"code\":", value.code);
  out += '}';
}

void write(std::string& out, const HallLinked& value) {
  out += '{';
  field(out, "\"links\":", value.links);
  out += '}';
}

void write(std::string& out, const HallTold& value) {
  out += '{';
  field(out, "\"hall\":", value.hall);
  out += '}';
}

void write(std::string& out, const HallWatched& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"watch\":", value.watch);
  out += '}';
}

void write(std::string& out, const HallJoin& value) {
  out += '{';
  field(out, "\"code\":", value.code);
  field(out, "\"device\":", value.device);
  out += '}';
}

void write(std::string& out, const HallJoined& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"device\":", value.device);
  out += '}';
}

void write(std::string& out, const HallDevice& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const HallArrive& value) {
  out += '{';
  field(out, "\"ask\":", value.ask);
  field(out, "\"guest\":", value.guest);
  out += '}';
}

void write(std::string& out, const HallArrived& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"guest\":", value.guest);
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write(std::string& out, const HallLeave& value) {
  out += '{';
  field(out, "\"ask\":", value.ask);
  field(out, "\"guest\":", value.guest);
  out += '}';
}

void write(std::string& out, const HallLeft& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"guest\":", value.guest);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const HallAsk& value) {
  out += '{';
  field(out, "\"ask\":", value.ask);
  field(out, "\"guest\":", value.guest);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const HallAsked& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"question\":", value.question);
  field(out, "\"guest\":", value.guest);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const HallVote& value) {
  out += '{';
  field(out, "\"ask\":", value.ask);
  field(out, "\"guest\":", value.guest);
  field(out, "\"poll\":", value.poll);
  field(out, "\"choices\":", value.choices);
  out += '}';
}

void write(std::string& out, const HallVoted& value) {
  out += '{';
  field(out, "\"guest\":", value.guest);
  field(out, "\"poll\":", value.poll);
  field(out, "\"choices\":", value.choices);
  out += '}';
}

void write(std::string& out, const Turnout& value) {
  out += '{';
  field(out, "\"hall\":", value.hall);
  field(out, "\"remote\":", value.remote);
  field(out, "\"together\":", value.together);
  field(out, "\"watching\":", value.watching);
  out += '}';
}

void write(std::string& out, const HallCounts& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"counts\":", value.counts);
  out += '}';
}

void write(std::string& out, const HallRequest& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"deed\":", value.deed);
  out += '}';
}

void write(std::string& out, const HallJoinRequest& value) {
  out += '{';
  field(out, "\"code\":", value.code);
  out += '}';
}

void write(std::string& out, const WatchSession& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  field(out, "\"starts\":", value.starts);
  field(out, "\"ends\":", value.ends);
  field(out, "\"speakers\":", value.speakers);
  out += '}';
}

void write(std::string& out, const WatchSlides& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"page\":", value.page);
  field(out, "\"pages\":", value.pages);
  out += '}';
}

void write(std::string& out, const WatchQuestion& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"text\":", value.text);
  field(out, "\"votes\":", value.votes);
  field(out, "\"stage\":", value.stage);
  field(out, "\"answer\":", value.answer);
  out += '}';
}

void write(std::string& out, const WatchLine& value) {
  out += '{';
  field(out, "\"n\":", value.n);
  field(out, "\"text\":", value.text);
  field(out, "\"lang\":", value.lang);
  field(out, "\"began\":", value.began);
  out += '}';
}

void write(std::string& out, const Watch& value) {
  out += '{';
  field(out, "\"version\":", value.version);
  field(out, "\"convening\":", value.convening);
  field(out, "\"zone\":", value.zone);
  field(out, "\"room\":", value.room);
  field(out, "\"state\":", value.state);
  field(out, "\"phase\":", value.phase);
  field(out, "\"title\":", value.title);
  field(out, "\"session\":", value.session);
  field(out, "\"timer\":", value.timer);
  field(out, "\"slides\":", value.slides);
  field(out, "\"polls\":", value.polls);
  field(out, "\"questions\":", value.questions);
  field(out, "\"pinned\":", value.pinned);
  field(out, "\"lines\":", value.lines);
  field(out, "\"counts\":", value.counts);
  field(out, "\"ask\":", value.ask);
  out += '}';
}

void write(std::string& out, const WatchLines& value) {
  out += '{';
  field(out, "\"lines\":", value.lines);
  field(out, "\"more\":", value.more);
  out += '}';
}

void write(std::string& out, const AskOwn& value) {
  out += '{';
  field(out, "\"identity\":", value.identity);
  field(out, "\"here\":", value.here);
  field(out, "\"votes\":", value.votes);
  field(out, "\"questions\":", value.questions);
  out += '}';
}

void write(std::string& out, const AskQuestion& value) {
  out += '{';
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const AskVote& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"choices\":", value.choices);
  out += '}';
}

void write(std::string& out, const PersonMute& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"minutes\":", value.minutes);
  field(out, "\"why\":", value.why);
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const PersonMuted& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"until\":", value.until);
  field(out, "\"why\":", value.why);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write(std::string& out, const PersonUnmute& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const PersonUnmuted& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const PersonRemove& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"why\":", value.why);
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const PersonRemoved& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"why\":", value.why);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write(std::string& out, const PersonRestore& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const PersonRestored& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const RoleGrant& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"role\":", value.role);
  out += '}';
}

void write(std::string& out, const RoleGranted& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"role\":", value.role);
  out += '}';
}

void write(std::string& out, const PersonNudge& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"why\":", value.why);
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const PersonNudged& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"why\":", value.why);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write(std::string& out, const RoomForbid& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"room\":", value.room);
  field(out, "\"why\":", value.why);
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const RoomForbidden& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"room\":", value.room);
  field(out, "\"why\":", value.why);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write(std::string& out, const RoomAllow& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const RoomAllowed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const PersonProtect& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const PersonProtected& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const PersonBlock& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const PersonBlocked& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write_payload(std::string& out, const PersonBlocked& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"on\":", value.on);
  out += '}';
}

Columns columns_in(const PersonBlocked&) { return {}; }

void set_columns(PersonBlocked&, const Columns&) {}

void write(std::string& out, const AuditNoted& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"by_name\":", value.by_name);
  field(out, "\"person\":", value.person);
  field(out, "\"person_name\":", value.person_name);
  field(out, "\"act\":", value.act);
  field(out, "\"why\":", value.why);
  field(out, "\"room\":", value.room);
  field(out, "\"report\":", value.report);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write_payload(std::string& out, const AuditNoted& value) {
  out += '{';
  field(out, "\"act\":", value.act);
  field(out, "\"why\":", value.why);
  field(out, "\"room\":", value.room);
  field(out, "\"report\":", value.report);
  field(out, "\"measure\":", value.measure);
  out += '}';
}

Columns columns_in(const AuditNoted& value) {
  Columns columns;
  columns.author = value.by;
  columns.target = value.person;
  return columns;
}

void set_columns(AuditNoted& value, const Columns& columns) {
  value.by = columns.author;
  value.person = columns.target;
}

void write(std::string& out, const NoteAdd& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"before\":", value.before);
  out += '}';
}

void write(std::string& out, const NoteChange& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"text\":", value.text);
  field(out, "\"revision\":", value.revision);
  out += '}';
}

void write(std::string& out, const NoteMove& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"before\":", value.before);
  out += '}';
}

void write(std::string& out, const NoteRemove& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"revision\":", value.revision);
  out += '}';
}

void write(std::string& out, const NoteAdded& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  field(out, "\"before\":", value.before);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const NoteAdded& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"text\":", value.text);
  field(out, "\"before\":", value.before);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const NoteAdded& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(NoteAdded& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const NoteChanged& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"text\":", value.text);
  field(out, "\"revision\":", value.revision);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const NoteChanged& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"text\":", value.text);
  field(out, "\"revision\":", value.revision);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const NoteChanged& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(NoteChanged& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const NoteMoved& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  field(out, "\"before\":", value.before);
  out += '}';
}

void write(std::string& out, const NoteRemoved& value) {
  out += '{';
  field(out, "\"note\":", value.note);
  out += '}';
}

void write(std::string& out, const HelperName& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"kind\":", value.kind);
  out += '}';
}

void write(std::string& out, const OfficeRule& value) {
  out += '{';
  field(out, "\"anyone\":", value.anyone);
  out += '}';
}

void write(std::string& out, const OfficeOpen& value) {
  out += '{';
  field(out, "\"subject\":", value.subject);
  field(out, "\"walk_in\":", value.walk_in);
  out += '}';
}

void write(std::string& out, const OfficePause& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const OfficeClose& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeJoin& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"note\":", value.note);
  out += '}';
}

void write(std::string& out, const OfficeLeave& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeCall& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeAnswer& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"accept\":", value.accept);
  out += '}';
}

void write(std::string& out, const OfficeFinish& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeHand& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"to\":", value.to);
  out += '}';
}

void write(std::string& out, const SlotOffer& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"starts\":", value.starts);
  field(out, "\"minutes\":", value.minutes);
  field(out, "\"count\":", value.count);
  out += '}';
}

void write(std::string& out, const SlotWithdraw& value) {
  out += '{';
  field(out, "\"slot\":", value.slot);
  out += '}';
}

void write(std::string& out, const SlotBook& value) {
  out += '{';
  field(out, "\"slot\":", value.slot);
  out += '}';
}

void write(std::string& out, const SlotFree& value) {
  out += '{';
  field(out, "\"slot\":", value.slot);
  out += '}';
}

void write(std::string& out, const HelperNamed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  out += '}';
}

void write_payload(std::string& out, const HelperNamed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"kind\":", value.kind);
  out += '}';
}

Columns columns_in(const HelperNamed&) { return {}; }

void set_columns(HelperNamed&, const Columns&) {}

void write(std::string& out, const OfficeRuled& value) {
  out += '{';
  field(out, "\"anyone\":", value.anyone);
  out += '}';
}

void write(std::string& out, const OfficeOpened& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"helper\":", value.helper);
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  field(out, "\"subject\":", value.subject);
  field(out, "\"room\":", value.room);
  field(out, "\"walk_in\":", value.walk_in);
  out += '}';
}

void write_payload(std::string& out, const OfficeOpened& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"helper\":", value.helper);
  field(out, "\"kind\":", value.kind);
  field(out, "\"subject\":", value.subject);
  field(out, "\"room\":", value.room);
  field(out, "\"walk_in\":", value.walk_in);
  out += '}';
}

Columns columns_in(const OfficeOpened&) { return {}; }

void set_columns(OfficeOpened&, const Columns&) {}

void write(std::string& out, const OfficePaused& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const OfficeClosed& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeRemoved& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeJoined& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const OfficeJoined& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"person\":", value.person);
  out += '}';
}

Columns columns_in(const OfficeJoined&) { return {}; }

void set_columns(OfficeJoined&, const Columns&) {}

void write(std::string& out, const OfficeLeft& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"how\":", value.how);
  out += '}';
}

void write(std::string& out, const OfficeCalled& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"expires\":", value.expires);
  out += '}';
}

void write(std::string& out, const OfficeBegan& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  out += '}';
}

void write(std::string& out, const OfficeFinished& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  out += '}';
}

void write(std::string& out, const OfficeHanded& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"to\":", value.to);
  out += '}';
}

void write(std::string& out, const OfficeNoted& value) {
  out += '{';
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"person\":", value.person);
  field(out, "\"note\":", value.note);
  out += '}';
}

void write_payload(std::string& out, const OfficeNoted& value) {
  out += '{';
  field(out, "\"ticket\":", value.ticket);
  field(out, "\"note\":", value.note);
  out += '}';
}

Columns columns_in(const OfficeNoted& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(OfficeNoted& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const SlotOffered& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"slots\":", value.slots);
  out += '}';
}

void write(std::string& out, const SlotWithdrawn& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"slot\":", value.slot);
  out += '}';
}

void write(std::string& out, const SlotBooked& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"slot\":", value.slot);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const SlotBooked& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"slot\":", value.slot);
  field(out, "\"person\":", value.person);
  out += '}';
}

Columns columns_in(const SlotBooked&) { return {}; }

void set_columns(SlotBooked&, const Columns&) {}

void write(std::string& out, const SlotFreed& value) {
  out += '{';
  field(out, "\"office\":", value.office);
  field(out, "\"slot\":", value.slot);
  out += '}';
}

void write(std::string& out, const PairingGroup& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const PairingOpen& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"title\":", value.title);
  field(out, "\"text\":", value.text);
  field(out, "\"rounds\":", value.rounds);
  field(out, "\"talk_s\":", value.talk_s);
  field(out, "\"pause_s\":", value.pause_s);
  out += '}';
}

void write(std::string& out, const PairingJoin& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const PairingBegin& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const PairingExtend& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"more_s\":", value.more_s);
  out += '}';
}

void write(std::string& out, const PairingRecall& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"grace_s\":", value.grace_s);
  field(out, "\"last\":", value.last);
  out += '}';
}

void write(std::string& out, const PairingOpened& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"title\":", value.title);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"rounds\":", value.rounds);
  field(out, "\"talk_s\":", value.talk_s);
  field(out, "\"pause_s\":", value.pause_s);
  out += '}';
}

void write_payload(std::string& out, const PairingOpened& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"title\":", value.title);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"rounds\":", value.rounds);
  field(out, "\"talk_s\":", value.talk_s);
  field(out, "\"pause_s\":", value.pause_s);
  out += '}';
}

Columns columns_in(const PairingOpened& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(PairingOpened& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const PairingCounted& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const PairingBegan& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"round\":", value.round);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const PairingTimed& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"ends\":", value.ends);
  field(out, "\"rounds\":", value.rounds);
  out += '}';
}

void write(std::string& out, const PairingPaused& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const PairingClosed& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const PairingSeated& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"room\":", value.room);
  field(out, "\"waits\":", value.waits);
  field(out, "\"people\":", value.people);
  field(out, "\"names\":", value.names);
  out += '}';
}

void write_payload(std::string& out, const PairingSeated& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"parent_name\":", value.parent_name);
  field(out, "\"room\":", value.room);
  field(out, "\"waits\":", value.waits);
  field(out, "\"people\":", value.people);
  out += '}';
}

Columns columns_in(const PairingSeated& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(PairingSeated& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const PairingReleased& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"parent\":", value.parent);
  out += '}';
}

void write_payload(std::string& out, const PairingReleased& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  out += '}';
}

Columns columns_in(const PairingReleased& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(PairingReleased& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const PairingRoomed& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const PairingPaired& value) {
  out += '{';
  field(out, "\"parent\":", value.parent);
  field(out, "\"groups\":", value.groups);
  field(out, "\"waiting\":", value.waiting);
  out += '}';
}

void write(std::string& out, const PersonJoined& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"role\":", value.role);
  field(out, "\"profile\":", value.profile);
  field(out, "\"simulated\":", value.simulated);
  out += '}';
}

void write(std::string& out, const ProfileEdit& value) {
  out += '{';
  field(out, "\"profile\":", value.profile);
  out += '}';
}

void write(std::string& out, const ProfileEdited& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"profile\":", value.profile);
  out += '}';
}

void write(std::string& out, const PersonCard& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"role\":", value.role);
  field(out, "\"profile\":", value.profile);
  field(out, "\"here\":", value.here);
  field(out, "\"room\":", value.room);
  field(out, "\"availability\":", value.availability);
  field(out, "\"talking\":", value.talking);
  field(out, "\"simulated\":", value.simulated);
  field(out, "\"muted\":", value.muted);
  field(out, "\"removed\":", value.removed);
  field(out, "\"erased\":", value.erased);
  field(out, "\"is_minor\":", value.is_minor);
  field(out, "\"forbidden\":", value.forbidden);
  out += '}';
}

void write(std::string& out, const PeoplePage& value) {
  out += '{';
  field(out, "\"skip\":", value.skip);
  field(out, "\"limit\":", value.limit);
  field(out, "\"query\":", value.query);
  field(out, "\"room\":", value.room);
  field(out, "\"here\":", value.here);
  field(out, "\"simulated\":", value.simulated);
  out += '}';
}

void write(std::string& out, const People& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  field(out, "\"total\":", value.total);
  out += '}';
}

void write(std::string& out, const PollCount& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"voters\":", value.voters);
  field(out, "\"counts\":", value.counts);
  out += '}';
}

void write(std::string& out, const PollDraft& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"options\":", value.options);
  field(out, "\"multiple\":", value.multiple);
  field(out, "\"hidden\":", value.hidden);
  field(out, "\"cases\":", value.cases);
  out += '}';
}

void write(std::string& out, const PollOpen& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  out += '}';
}

void write(std::string& out, const PollVote& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"choices\":", value.choices);
  out += '}';
}

void write(std::string& out, const PollClose& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  out += '}';
}

void write(std::string& out, const PollDiscard& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  out += '}';
}

void write(std::string& out, const PollDrafted& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"text\":", value.text);
  field(out, "\"options\":", value.options);
  field(out, "\"multiple\":", value.multiple);
  field(out, "\"hidden\":", value.hidden);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"cases\":", value.cases);
  out += '}';
}

void write(std::string& out, const PollOpened& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"text\":", value.text);
  field(out, "\"options\":", value.options);
  field(out, "\"multiple\":", value.multiple);
  field(out, "\"hidden\":", value.hidden);
  field(out, "\"unrecorded\":", value.unrecorded);
  field(out, "\"cases\":", value.cases);
  out += '}';
}

void write(std::string& out, const PollVoted& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"choices\":", value.choices);
  out += '}';
}

void write(std::string& out, const PollClosed& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  field(out, "\"voters\":", value.voters);
  field(out, "\"counts\":", value.counts);
  out += '}';
}

void write(std::string& out, const PollRemoved& value) {
  out += '{';
  field(out, "\"poll\":", value.poll);
  out += '}';
}

void write(std::string& out, const PollTally& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"polls\":", value.polls);
  out += '}';
}

void write(std::string& out, const WalkTo& value) {
  out += '{';
  field(out, "\"x\":", value.x);
  field(out, "\"y\":", value.y);
  out += '}';
}

void write(std::string& out, const WalkBeside& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const WalkInto& value) {
  out += '{';
  field(out, "\"area\":", value.area);
  out += '}';
}

void write(std::string& out, const WalkMap& value) {
  out += '{';
  field(out, "\"map\":", value.map);
  out += '}';
}

void write(std::string& out, const WalkHead& value) {
  out += '{';
  field(out, "\"dx\":", value.dx);
  field(out, "\"dy\":", value.dy);
  out += '}';
}

void write(std::string& out, const AvatarCard& value) {
  out += '{';
  field(out, "\"slot\":", value.slot);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"role\":", value.role);
  field(out, "\"colour\":", value.colour);
  field(out, "\"pattern\":", value.pattern);
  out += '}';
}

void write(std::string& out, const AvatarsIntroduced& value) {
  out += '{';
  field(out, "\"avatars\":", value.avatars);
  out += '}';
}

void write(std::string& out, const PlaceCrowd& value) {
  out += '{';
  field(out, "\"area\":", value.area);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const CellCrowd& value) {
  out += '{';
  field(out, "\"x\":", value.x);
  field(out, "\"y\":", value.y);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const CampusCrowds& value) {
  out += '{';
  field(out, "\"all\":", value.all);
  field(out, "\"places\":", value.places);
  field(out, "\"cells\":", value.cells);
  out += '}';
}

void write(std::string& out, const QuestionVotes& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"votes\":", value.votes);
  out += '}';
}

void write(std::string& out, const QuestionAsk& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"anonymous\":", value.anonymous);
  out += '}';
}

void write(std::string& out, const QuestionWithdraw& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionVote& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const QuestionRule& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"rules\":", value.rules);
  out += '}';
}

void write(std::string& out, const QuestionApprove& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionDismiss& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const QuestionPin& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionMark& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"stage\":", value.stage);
  field(out, "\"answer\":", value.answer);
  out += '}';
}

void write(std::string& out, const QuestionSent& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"question\":", value.question);
  field(out, "\"text\":", value.text);
  field(out, "\"anonymous\":", value.anonymous);
  field(out, "\"waits\":", value.waits);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const QuestionApproved& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionDismissed& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const QuestionWithdrawn& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionVoted& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const QuestionAsked& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"hall\":", value.hall);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const QuestionAsked& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"hall\":", value.hall);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const QuestionAsked&) { return {}; }

void set_columns(QuestionAsked&, const Columns&) {}

void write(std::string& out, const QuestionRemoved& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionRuled& value) {
  out += '{';
  field(out, "\"rules\":", value.rules);
  out += '}';
}

void write(std::string& out, const QuestionPinned& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  out += '}';
}

void write(std::string& out, const QuestionMarked& value) {
  out += '{';
  field(out, "\"question\":", value.question);
  field(out, "\"stage\":", value.stage);
  field(out, "\"answer\":", value.answer);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const QuestionTally& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"votes\":", value.votes);
  out += '}';
}

void write(std::string& out, const TalliedMessage& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  field(out, "\"counts\":", value.counts);
  out += '}';
}

void write(std::string& out, const ReactedMessage& value) {
  out += '{';
  field(out, "\"offset\":", value.offset);
  field(out, "\"counts\":", value.counts);
  field(out, "\"own\":", value.own);
  out += '}';
}

void write(std::string& out, const ReactionPage& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"revision\":", value.revision);
  field(out, "\"to\":", value.to);
  field(out, "\"messages\":", value.messages);
  out += '}';
}

void write(std::string& out, const Reactors& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  field(out, "\"more\":", value.more);
  out += '}';
}

void write(std::string& out, const MessageReact& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  field(out, "\"kind\":", value.kind);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const MessageReacted& value) {
  out += '{';
  field(out, "\"by\":", value.by);
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  field(out, "\"kind\":", value.kind);
  field(out, "\"on\":", value.on);
  field(out, "\"people\":", value.people);
  field(out, "\"revision\":", value.revision);
  out += '}';
}

void write_payload(std::string& out, const MessageReacted& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  field(out, "\"kind\":", value.kind);
  field(out, "\"on\":", value.on);
  field(out, "\"people\":", value.people);
  field(out, "\"revision\":", value.revision);
  out += '}';
}

Columns columns_in(const MessageReacted& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(MessageReacted& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const MessageReactions& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"with\":", value.with);
  out += '}';
}

void write(std::string& out, const MessageReactors& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  field(out, "\"kind\":", value.kind);
  field(out, "\"from\":", value.from);
  out += '}';
}

void write(std::string& out, const MessageTally& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"revision\":", value.revision);
  field(out, "\"since\":", value.since);
  field(out, "\"messages\":", value.messages);
  out += '}';
}

void write(std::string& out, const RehearsalPerson& value) {
  out += '{';
  field(out, "\"cookie\":", value.cookie);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write(std::string& out, const RehearsalAdmit& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const RehearsalAdmission& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const RehearsalAdmitted& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const RehearsalSweep& ) { out += "{}"; }

void write(std::string& out, const RehearsalSweeping& ) { out += "{}"; }

void write(std::string& out, const RehearsalDismissed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const RehearsalSwept& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  field(out, "\"messages\":", value.messages);
  out += '}';
}

void write(std::string& out, const RehearsalRequest& value) {
  out += '{';
  field(out, "\"names\":", value.names);
  out += '}';
}

void write(std::string& out, const RehearsalSeat& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"cookie\":", value.cookie);
  out += '}';
}

void write(std::string& out, const RehearsalSeats& value) {
  out += '{';
  field(out, "\"seats\":", value.seats);
  out += '}';
}

void write(std::string& out, const ReportLine& value) {
  out += '{';
  field(out, "\"author\":", value.author);
  field(out, "\"name\":", value.name);
  field(out, "\"at\":", value.at);
  field(out, "\"text\":", value.text);
  field(out, "\"reported\":", value.reported);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const ReportDetails& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"by\":", value.by);
  field(out, "\"by_name\":", value.by_name);
  field(out, "\"words\":", value.words);
  field(out, "\"lines\":", value.lines);
  field(out, "\"gathered\":", value.gathered);
  out += '}';
}

void write(std::string& out, const ReportSend& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"reason\":", value.reason);
  field(out, "\"words\":", value.words);
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  out += '}';
}

void write(std::string& out, const ReportRead& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const ReportTake& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const ReportDismiss& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const ReportSent& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"reason\":", value.reason);
  field(out, "\"words\":", value.words);
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  out += '}';
}

void write_payload(std::string& out, const ReportSent& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"person\":", value.person);
  field(out, "\"reason\":", value.reason);
  field(out, "\"words\":", value.words);
  field(out, "\"topic\":", value.topic);
  field(out, "\"offset\":", value.offset);
  out += '}';
}

Columns columns_in(const ReportSent&) { return {}; }

void set_columns(ReportSent&, const Columns&) {}

void write(std::string& out, const ReportAnswered& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const ReportMade& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"person\":", value.person);
  field(out, "\"person_name\":", value.person_name);
  field(out, "\"reason\":", value.reason);
  field(out, "\"room\":", value.room);
  out += '}';
}

void write_payload(std::string& out, const ReportMade& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"person\":", value.person);
  field(out, "\"reason\":", value.reason);
  field(out, "\"room\":", value.room);
  out += '}';
}

Columns columns_in(const ReportMade&) { return {}; }

void set_columns(ReportMade&, const Columns&) {}

void write(std::string& out, const ReportKept& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"author\":", value.author);
  field(out, "\"at\":", value.at);
  field(out, "\"text\":", value.text);
  field(out, "\"reported\":", value.reported);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const ReportKept& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"at\":", value.at);
  field(out, "\"text\":", value.text);
  field(out, "\"reported\":", value.reported);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const ReportKept& value) {
  Columns columns;
  columns.author = value.author;
  return columns;
}

void set_columns(ReportKept& value, const Columns& columns) {
  value.author = columns.author;
}

void write(std::string& out, const ReportGathered& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const ReportTaken& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"by\":", value.by);
  field(out, "\"by_name\":", value.by_name);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write_payload(std::string& out, const ReportTaken& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  field(out, "\"by\":", value.by);
  field(out, "\"on\":", value.on);
  out += '}';
}

Columns columns_in(const ReportTaken&) { return {}; }

void set_columns(ReportTaken&, const Columns&) {}

void write(std::string& out, const ReportSettled& value) {
  out += '{';
  field(out, "\"report\":", value.report);
  out += '}';
}

void write(std::string& out, const AppealSend& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const AppealAnswer& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"reverse\":", value.reverse);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const AppealSent& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const AppealMade& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"kind\":", value.kind);
  field(out, "\"person\":", value.person);
  field(out, "\"person_name\":", value.person_name);
  field(out, "\"by\":", value.by);
  field(out, "\"by_name\":", value.by_name);
  field(out, "\"why\":", value.why);
  field(out, "\"text\":", value.text);
  field(out, "\"until\":", value.until);
  field(out, "\"room\":", value.room);
  field(out, "\"report\":", value.report);
  out += '}';
}

void write_payload(std::string& out, const AppealMade& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"kind\":", value.kind);
  field(out, "\"by\":", value.by);
  field(out, "\"why\":", value.why);
  field(out, "\"text\":", value.text);
  field(out, "\"until\":", value.until);
  field(out, "\"room\":", value.room);
  field(out, "\"report\":", value.report);
  out += '}';
}

Columns columns_in(const AppealMade& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(AppealMade& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const AppealSettled& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  out += '}';
}

void write(std::string& out, const AppealAnswered& value) {
  out += '{';
  field(out, "\"measure\":", value.measure);
  field(out, "\"reversed\":", value.reversed);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const AppealRequest& value) {
  out += '{';
  field(out, "\"identity\":", value.identity);
  field(out, "\"measure\":", value.measure);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const RoomOpen& value) {
  out += '{';
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  field(out, "\"description\":", value.description);
  out += '}';
}

void write(std::string& out, const RoomMade& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const RoomOpened& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"name\":", value.name);
  field(out, "\"kind\":", value.kind);
  field(out, "\"description\":", value.description);
  field(out, "\"area\":", value.area);
  out += '}';
}

void write(std::string& out, const RoomPlaced& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"area\":", value.area);
  out += '}';
}

void write(std::string& out, const RoomEnter& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const RoomLeave& ) { out += "{}"; }

void write(std::string& out, const RoomEntered& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const RoomLeft& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"room\":", value.room);
  field(out, "\"since\":", value.since);
  field(out, "\"how\":", value.how);
  out += '}';
}

void write(std::string& out, const RoomRule& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"rules\":", value.rules);
  out += '}';
}

void write(std::string& out, const RoomRuled& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"rules\":", value.rules);
  field(out, "\"session\":", value.session);
  out += '}';
}

void write(std::string& out, const RoomWait& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const RoomLined& value) {
  out += '{';
  field(out, "\"line\":", value.line);
  out += '}';
}

void write(std::string& out, const RoomKnock& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const RoomKnocked& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write_payload(std::string& out, const RoomKnocked& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"on\":", value.on);
  out += '}';
}

Columns columns_in(const RoomKnocked&) { return {}; }

void set_columns(RoomKnocked&, const Columns&) {}

void write(std::string& out, const RoomAdmit& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const RoomRefuse& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"word\":", value.word);
  out += '}';
}

void write(std::string& out, const RoomAnswered& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"admitted\":", value.admitted);
  field(out, "\"word\":", value.word);
  out += '}';
}

void write(std::string& out, const RoomCount& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"people\":", value.people);
  field(out, "\"next\":", value.next);
  field(out, "\"left\":", value.left);
  out += '}';
}

void write(std::string& out, const RoomCounts& value) {
  out += '{';
  field(out, "\"here\":", value.here);
  field(out, "\"all\":", value.all);
  field(out, "\"rooms\":", value.rooms);
  out += '}';
}

void write(std::string& out, const SheetCell& value) {
  out += '{';
  field(out, "\"row\":", value.row);
  field(out, "\"column\":", value.column);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const SheetPage& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"is_shared\":", value.is_shared);
  field(out, "\"cells\":", value.cells);
  field(out, "\"total\":", value.total);
  out += '}';
}

void write(std::string& out, const SheetSharers& value) {
  out += '{';
  field(out, "\"people\":", value.people);
  field(out, "\"total\":", value.total);
  out += '}';
}

void write(std::string& out, const SheetMake& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"title\":", value.title);
  field(out, "\"rows\":", value.rows);
  field(out, "\"columns\":", value.columns);
  out += '}';
}

void write(std::string& out, const SheetRemove& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  out += '}';
}

void write(std::string& out, const SheetFill& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"cell\":", value.cell);
  out += '}';
}

void write(std::string& out, const SheetShare& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const SheetRead& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"person\":", value.person);
  field(out, "\"skip\":", value.skip);
  out += '}';
}

void write(std::string& out, const SheetList& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"skip\":", value.skip);
  out += '}';
}

void write(std::string& out, const SheetMade& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  out += '}';
}

void write(std::string& out, const SheetRemoved& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  out += '}';
}

void write(std::string& out, const SheetCounted& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"shared\":", value.shared);
  out += '}';
}

void write(std::string& out, const SheetFilled& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"title\":", value.title);
  field(out, "\"cell\":", value.cell);
  out += '}';
}

void write(std::string& out, const SheetShared& value) {
  out += '{';
  field(out, "\"sheet\":", value.sheet);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const SlidesUpload& value) {
  out += '{';
  field(out, "\"identity\":", value.identity);
  field(out, "\"room\":", value.room);
  field(out, "\"title\":", value.title);
  field(out, "\"pages\":", value.pages);
  out += '}';
}

void write(std::string& out, const SlidesMade& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  out += '}';
}

void write(std::string& out, const SlidesAdd& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"title\":", value.title);
  field(out, "\"pages\":", value.pages);
  field(out, "\"bytes\":", value.bytes);
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write(std::string& out, const SlidesShow& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"page\":", value.page);
  out += '}';
}

void write(std::string& out, const SlidesTurn& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"page\":", value.page);
  out += '}';
}

void write(std::string& out, const SlidesHide& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  out += '}';
}

void write(std::string& out, const SlidesWithdraw& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  out += '}';
}

void write(std::string& out, const SlidesAdded& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"title\":", value.title);
  field(out, "\"pages\":", value.pages);
  field(out, "\"bytes\":", value.bytes);
  field(out, "\"hash\":", value.hash);
  out += '}';
}

void write_payload(std::string& out, const SlidesAdded& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"title\":", value.title);
  field(out, "\"pages\":", value.pages);
  field(out, "\"bytes\":", value.bytes);
  field(out, "\"hash\":", value.hash);
  out += '}';
}

Columns columns_in(const SlidesAdded& value) {
  Columns columns;
  columns.author = value.person;
  return columns;
}

void set_columns(SlidesAdded& value, const Columns& columns) {
  value.person = columns.author;
}

void write(std::string& out, const SlidesShown& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  field(out, "\"page\":", value.page);
  out += '}';
}

void write(std::string& out, const SlidesTurned& value) {
  out += '{';
  field(out, "\"page\":", value.page);
  out += '}';
}

void write(std::string& out, const SlidesHidden& ) { out += "{}"; }

void write(std::string& out, const SlidesWithdrawn& value) {
  out += '{';
  field(out, "\"slides\":", value.slides);
  out += '}';
}

void write(std::string& out, const ReactionCount& value) {
  out += '{';
  field(out, "\"kind\":", value.kind);
  field(out, "\"people\":", value.people);
  out += '}';
}

void write(std::string& out, const StageOpen& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const StageStart& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const StageEnd& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const HandRaise& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const HandLower& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const HandClear& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const HandAdvance& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const FloorGive& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const FloorTake& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const SpeakerAppoint& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const SpeakerDismiss& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const SpeakerReady& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"ready\":", value.ready);
  out += '}';
}

void write(std::string& out, const TimerStart& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"label\":", value.label);
  field(out, "\"minutes\":", value.minutes);
  out += '}';
}

void write(std::string& out, const TimerExtend& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"minutes\":", value.minutes);
  out += '}';
}

void write(std::string& out, const TimerStop& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const ReactionSend& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"kind\":", value.kind);
  out += '}';
}

void write(std::string& out, const StageOpened& value) {
  out += '{';
  field(out, "\"title\":", value.title);
  out += '}';
}

void write(std::string& out, const StageStarted& ) { out += "{}"; }

void write(std::string& out, const StageEnded& ) { out += "{}"; }

void write(std::string& out, const HandRaised& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const HandRaised& ) { out += "{}"; }

Columns columns_in(const HandRaised& value) {
  Columns columns;
  columns.author = value.person;
  return columns;
}

void set_columns(HandRaised& value, const Columns& columns) {
  value.person = columns.author;
}

void write(std::string& out, const HandLowered& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write_payload(std::string& out, const HandLowered& ) { out += "{}"; }

Columns columns_in(const HandLowered& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(HandLowered& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const HandCleared& ) { out += "{}"; }

void write(std::string& out, const HandAdvanced& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write_payload(std::string& out, const HandAdvanced& ) { out += "{}"; }

Columns columns_in(const HandAdvanced& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(HandAdvanced& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const FloorGiven& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const FloorGiven& ) { out += "{}"; }

Columns columns_in(const FloorGiven& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(FloorGiven& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const FloorTaken& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write_payload(std::string& out, const FloorTaken& ) { out += "{}"; }

Columns columns_in(const FloorTaken& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(FloorTaken& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const SpeakerAppointed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  out += '}';
}

void write_payload(std::string& out, const SpeakerAppointed& ) { out += "{}"; }

Columns columns_in(const SpeakerAppointed& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(SpeakerAppointed& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const SpeakerDismissed& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  out += '}';
}

void write_payload(std::string& out, const SpeakerDismissed& ) { out += "{}"; }

Columns columns_in(const SpeakerDismissed& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(SpeakerDismissed& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const SpeakerReadied& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"ready\":", value.ready);
  out += '}';
}

void write_payload(std::string& out, const SpeakerReadied& value) {
  out += '{';
  field(out, "\"ready\":", value.ready);
  out += '}';
}

Columns columns_in(const SpeakerReadied& value) {
  Columns columns;
  columns.author = value.person;
  return columns;
}

void set_columns(SpeakerReadied& value, const Columns& columns) {
  value.person = columns.author;
}

void write(std::string& out, const TimerStarted& value) {
  out += '{';
  field(out, "\"label\":", value.label);
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const TimerExtended& value) {
  out += '{';
  field(out, "\"ends\":", value.ends);
  out += '}';
}

void write(std::string& out, const TimerStopped& ) { out += "{}"; }

void write(std::string& out, const ReactionsCounted& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"counts\":", value.counts);
  out += '}';
}

void write(std::string& out, const TableOpen& value) {
  out += '{';
  field(out, "\"topic\":", value.topic);
  field(out, "\"seats\":", value.seats);
  out += '}';
}

void write(std::string& out, const TableRename& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"topic\":", value.topic);
  out += '}';
}

void write(std::string& out, const TableClose& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const TableOpened& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"host\":", value.host);
  field(out, "\"host_name\":", value.host_name);
  field(out, "\"text\":", value.text);
  field(out, "\"seats\":", value.seats);
  field(out, "\"spot\":", value.spot);
  out += '}';
}

void write_payload(std::string& out, const TableOpened& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"seats\":", value.seats);
  field(out, "\"spot\":", value.spot);
  out += '}';
}

Columns columns_in(const TableOpened& value) {
  Columns columns;
  columns.author = value.host;
  return columns;
}

void set_columns(TableOpened& value, const Columns& columns) {
  value.host = columns.author;
}

void write(std::string& out, const TableRenamed& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"by\":", value.by);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write_payload(std::string& out, const TableRenamed& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  out += '}';
}

Columns columns_in(const TableRenamed& value) {
  Columns columns;
  columns.author = value.by;
  return columns;
}

void set_columns(TableRenamed& value, const Columns& columns) {
  value.by = columns.author;
}

void write(std::string& out, const TableClosed& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

void write(std::string& out, const ToolsChoose& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"tools\":", value.tools);
  out += '}';
}

void write(std::string& out, const ToolsChosen& value) {
  out += '{';
  field(out, "\"tools\":", value.tools);
  out += '}';
}

void write(std::string& out, const VoiceMember& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"microphone\":", value.microphone);
  field(out, "\"camera\":", value.camera);
  field(out, "\"screen\":", value.screen);
  field(out, "\"heard\":", value.heard);
  field(out, "\"seen\":", value.seen);
  field(out, "\"hush\":", value.hush);
  out += '}';
}

void write(std::string& out, const VoiceMutedPerson& value) {
  out += '{';
  field(out, "\"person\":", value.person);
  field(out, "\"name\":", value.name);
  field(out, "\"reach\":", value.reach);
  out += '}';
}

void write(std::string& out, const RelayServer& value) {
  out += '{';
  field(out, "\"url\":", value.url);
  field(out, "\"username\":", value.username);
  field(out, "\"credential\":", value.credential);
  out += '}';
}

void write(std::string& out, const VoiceJoin& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  out += '}';
}

void write(std::string& out, const VoiceJoined& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  field(out, "\"servers\":", value.servers);
  field(out, "\"renew\":", value.renew);
  field(out, "\"carrier\":", value.carrier);
  out += '}';
}

void write(std::string& out, const VoiceSet& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  field(out, "\"microphone\":", value.microphone);
  field(out, "\"camera\":", value.camera);
  field(out, "\"screen\":", value.screen);
  field(out, "\"pictures\":", value.pictures);
  field(out, "\"speaks\":", value.speaks);
  field(out, "\"pinned\":", value.pinned);
  out += '}';
}

void write(std::string& out, const VoiceLeave& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  out += '}';
}

void write(std::string& out, const VoiceSignal& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  field(out, "\"to\":", value.to);
  field(out, "\"link\":", value.link);
  field(out, "\"kind\":", value.kind);
  field(out, "\"text\":", value.text);
  field(out, "\"part\":", value.part);
  out += '}';
}

void write(std::string& out, const VoiceSignalled& value) {
  out += '{';
  field(out, "\"from\":", value.from);
  field(out, "\"to\":", value.to);
  field(out, "\"link\":", value.link);
  field(out, "\"kind\":", value.kind);
  field(out, "\"text\":", value.text);
  field(out, "\"part\":", value.part);
  out += '}';
}

void write(std::string& out, const VoiceNegotiate& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  field(out, "\"way\":", value.way);
  field(out, "\"link\":", value.link);
  field(out, "\"kind\":", value.kind);
  field(out, "\"text\":", value.text);
  field(out, "\"part\":", value.part);
  out += '}';
}

void write(std::string& out, const VoiceNegotiated& value) {
  out += '{';
  field(out, "\"to\":", value.to);
  field(out, "\"way\":", value.way);
  field(out, "\"link\":", value.link);
  field(out, "\"kind\":", value.kind);
  field(out, "\"text\":", value.text);
  field(out, "\"part\":", value.part);
  out += '}';
}

void write(std::string& out, const VoiceTrack& value) {
  out += '{';
  field(out, "\"section\":", value.section);
  field(out, "\"seat\":", value.seat);
  field(out, "\"part\":", value.part);
  out += '}';
}

void write(std::string& out, const VoiceCarried& value) {
  out += '{';
  field(out, "\"to\":", value.to);
  field(out, "\"tracks\":", value.tracks);
  out += '}';
}

void write(std::string& out, const VoiceMembers& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"members\":", value.members);
  field(out, "\"waiting\":", value.waiting);
  field(out, "\"muted\":", value.muted);
  field(out, "\"listening\":", value.listening);
  field(out, "\"away\":", value.away);
  out += '}';
}

void write(std::string& out, const VoiceEnded& value) {
  out += '{';
  field(out, "\"seat\":", value.seat);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const VoiceMute& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"reach\":", value.reach);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const VoiceMuted& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  field(out, "\"reach\":", value.reach);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write_payload(std::string& out, const VoiceMuted& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"reach\":", value.reach);
  field(out, "\"why\":", value.why);
  out += '}';
}

Columns columns_in(const VoiceMuted& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(VoiceMuted& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const VoiceUnmute& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write(std::string& out, const VoiceUnmuted& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"person\":", value.person);
  out += '}';
}

void write_payload(std::string& out, const VoiceUnmuted& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  out += '}';
}

Columns columns_in(const VoiceUnmuted& value) {
  Columns columns;
  columns.target = value.person;
  return columns;
}

void set_columns(VoiceUnmuted& value, const Columns& columns) {
  value.person = columns.target;
}

void write(std::string& out, const CardVotes& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"votes\":", value.votes);
  out += '}';
}

void write(std::string& out, const WallCast& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"people\":", value.people);
  field(out, "\"votes\":", value.votes);
  out += '}';
}

void write(std::string& out, const WallOpen& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"anonymous\":", value.anonymous);
  field(out, "\"groups\":", value.groups);
  out += '}';
}

void write(std::string& out, const WallGroup& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"group\":", value.group);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const WallUngroup& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"group\":", value.group);
  out += '}';
}

void write(std::string& out, const WallStage& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"stage\":", value.stage);
  field(out, "\"votes\":", value.votes);
  out += '}';
}

void write(std::string& out, const WallRemove& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  out += '}';
}

void write(std::string& out, const CardAdd& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"text\":", value.text);
  field(out, "\"group\":", value.group);
  out += '}';
}

void write(std::string& out, const CardChange& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"text\":", value.text);
  out += '}';
}

void write(std::string& out, const CardMove& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"group\":", value.group);
  field(out, "\"before\":", value.before);
  out += '}';
}

void write(std::string& out, const CardRemove& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"why\":", value.why);
  out += '}';
}

void write(std::string& out, const CardVote& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const WallOpened& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"text\":", value.text);
  field(out, "\"anonymous\":", value.anonymous);
  field(out, "\"votes\":", value.votes);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const WallGrouped& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"group\":", value.group);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const WallUngrouped& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"group\":", value.group);
  out += '}';
}

void write(std::string& out, const WallStaged& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"stage\":", value.stage);
  field(out, "\"votes\":", value.votes);
  field(out, "\"counts\":", value.counts);
  out += '}';
}

void write(std::string& out, const WallRemoved& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  out += '}';
}

void write(std::string& out, const CardAdded& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"card\":", value.card);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"name\":", value.name);
  field(out, "\"group\":", value.group);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write_payload(std::string& out, const CardAdded& value) {
  out += '{';
  field(out, "\"wall\":", value.wall);
  field(out, "\"card\":", value.card);
  field(out, "\"text\":", value.text);
  field(out, "\"by\":", value.by);
  field(out, "\"group\":", value.group);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

Columns columns_in(const CardAdded&) { return {}; }

void set_columns(CardAdded&, const Columns&) {}

void write(std::string& out, const CardChanged& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"text\":", value.text);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const CardMoved& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"group\":", value.group);
  field(out, "\"before\":", value.before);
  out += '}';
}

void write(std::string& out, const CardRemoved& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  out += '}';
}

void write(std::string& out, const CardSent& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  out += '}';
}

void write(std::string& out, const CardDismissed& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"room\":", value.room);
  field(out, "\"text\":", value.text);
  field(out, "\"why\":", value.why);
  field(out, "\"unrecorded\":", value.unrecorded);
  out += '}';
}

void write(std::string& out, const CardVoted& value) {
  out += '{';
  field(out, "\"card\":", value.card);
  field(out, "\"on\":", value.on);
  out += '}';
}

void write(std::string& out, const BoardCleared& value) {
  out += '{';
  field(out, "\"cards\":", value.cards);
  field(out, "\"notes\":", value.notes);
  out += '}';
}

void write(std::string& out, const WallTally& value) {
  out += '{';
  field(out, "\"room\":", value.room);
  field(out, "\"walls\":", value.walls);
  out += '}';
}

}  // namespace convene::protocol
