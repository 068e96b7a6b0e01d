// Bugs of what is said, and of reactions to it, to be planted as those of plants.mjs are.
export const talkPlants = [
  {
    name: 'a deleted text comes back to those who resume',
    law: 1,
    file: 'server/host/publication.cpp',
    from: 'news.push_back(Replacement{revision.topic, revision.offset, frame_of({&record, 1})});',
    to: '',
  },
  {
    name: 'reactions outlive the message',
    law: 25,
    file: 'server/domain/chat.cpp',
    from: '  state.reactions.erase(Talk::in(*room), event.offset);\n',
    to: '',
  },
  {
    name: 'of a reaction to a direct message the other hears of another message',
    law: 25,
    file: 'server/domain/message_reaction_rules.cpp',
    from: 'direct.offset_of_other = with_owner->second.messages[at];',
    to: 'direct.offset_of_other = with_owner->second.messages.back();',
  },
  {
    name: 'the history of any room is read by anybody',
    law: 4,
    file: 'server/domain/convening.cpp',
    from: 'if (!may_read(state, id, topic)) {',
    to: 'if (false) {',
  },
];
