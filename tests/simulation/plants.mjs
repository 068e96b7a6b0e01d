// Bugs to be planted, to see that the simulation finds them: `scripts/plants` makes each in a copy of the sources and
// runs worlds until one breaks a law. `law` is the number in docs/testing.md that is expected to be broken; a bug may
// also end the process by an assertion, which counts as found.
const closings = '  before.add_closings(state, news);\n';
const frames = '  for (const auto& [topic, told] : by_topic) add_frames(news, topic, told.first, told.records);\n';

export const plants = [
  {
    name: 'a command that is sent again is decided again',
    law: 6,
    file: 'server/domain/clients.cpp',
    from: 'return found->second.reply;',
    to: 'return std::nullopt;',
  },
  {
    name: 'everything leaves before it is durable',
    law: 3,
    file: 'server/host/waiting.hpp',
    from: 'if (queue_.empty() && sequence <= durable_) {',
    to: 'if (queue_.empty() || sequence > 0) {',
  },
  {
    name: 'answers leave before they are durable',
    law: 2,
    file: 'server/host/host.cpp',
    from: 'void Host::answer_when_durable(Answer answer, const Answered& done) {',
    to: 'void Host::answer_when_durable(Answer answer, const Answered& done) {\n  if (answer) return done(answer);',
  },
  {
    name: 'what a full disk took is acknowledged',
    law: 2,
    file: 'server/host/waiting.hpp',
    from: 'item.fail();',
    to: 'item.act();',
  },
  {
    name: 'everybody may read what moderators note',
    law: 4,
    file: 'server/domain/convening.cpp',
    from: 'if (person->role >= Role::moderator) topics.emplace_back(topic::staff);',
    to: 'topics.emplace_back(topic::staff);',
  },
  {
    name: 'one who is removed stays connected',
    law: 10,
    file: 'server/host/publication.cpp',
    from: 'if (topics.empty() && !reader.topics.empty()) news.push_back(Expelled{reader.person});',
    to: '',
  },
  {
    name: 'a deleted text comes back to those who resume',
    law: 1,
    file: 'server/host/publication.cpp',
    from: 'news.push_back(Replacement{revision.topic, revision.offset, frame_of({&record, 1})});',
    to: '',
  },
  {
    name: 'the history of any room is read by anybody',
    law: 4,
    file: 'server/host/host.cpp',
    from: 'if (!refusal && !domain::readable(state_, actor.person, history->topic))',
    to: 'if (!refusal && history->topic.empty())',
  },
  {
    name: 'who loses a role is shown the note about it',
    law: 4,
    file: 'server/host/publication.cpp',
    from: closings + frames,
    to: frames + closings,
  },
  {
    name: 'a stay ends when the grace does, not when its person was last here',
    law: 9,
    file: 'server/domain/presence.hpp',
    from: 'dropped.emplace_back(entry->first, entry->second.since);',
    to: 'dropped.emplace_back(entry->first, now);',
  },
  {
    name: 'the grace is a third as long',
    law: 9,
    file: 'server/domain/presence.hpp',
    from: 'if (now - entry->second.counted_from < grace) {',
    to: 'if (now - entry->second.counted_from < grace / 3) {',
  },
  {
    name: 'counts are told only when they rise',
    law: 8,
    file: 'server/host/host_live.cpp',
    from: ': count != told;',
    to: ': count.people > told.people || count.next > told.next;',
  },
  {
    name: 'an avatar does not follow its person into a room chosen from the list',
    law: 12,
    file: 'server/host/host.cpp',
    from: 'if (!is_walking) follow(entries);',
    to: '(void)is_walking;',
  },
  {
    name: 'an interruption is not noted',
    law: 9,
    file: 'server/host/host.cpp',
    from: 'commit(now, {}, {domain::interruption(state_), {}}, true);',
    to: '',
  },
  {
    name: 'a newcomer reads a breakout room from its beginning',
    law: 4,
    file: 'server/domain/rooms.cpp',
    from: 'const bool reads_all = !room->parent ||',
    to: 'const bool reads_all = !room->parent || room->parent ||',
  },
  {
    name: 'the desk of a room is open to everybody in it',
    law: 4,
    file: 'server/domain/convening.cpp',
    from: 'if (state.rooms.find(person->room) && person->role >= Role::moderator) {',
    to: 'if (state.rooms.find(person->room)) {',
  },
  {
    name: 'what fell off the end of the ring is passed over',
    law: 1,
    file: 'server/session/gateway_turn.cpp',
    from: 'if (frames.empty()) return close_line(line, CloseCode::slow_reader);',
    to: 'if (frames.empty()) continue;',
  },
  {
    name: 'one who resumes is sent an entry again',
    law: 1,
    file: 'server/session/gateway_topics.cpp',
    from: 'opened.first = cursor->next;',
    to: 'opened.first = cursor->next > 0 && !ring.from(cursor->next - 1).empty() ? cursor->next - 1 : cursor->next;',
  },
];
