// Whom rooms let in, and the line before a full one.
export const enDoors = {
  'rules.slow': 'Slow mode',
  'rules.slow.off': 'Off',
  'rules.slow.every': { one: 'A message every second', other: 'A message every {count} seconds' },
  'rules.chatLocked': 'Only moderators write',
  'rules.locked': 'The door is locked: who comes knocks',
  'rules.hint': 'Moderators are exempt. Who is inside when the door is locked may come back.',
  'rules.noRecord': 'Off the record: words are not kept',
  'rules.noRecord.means':
    'From now on nothing that is written here or in its breakout rooms is kept. Attendance counts all the same.',
  'rules.whom': 'Who may come in',
  'rules.most': 'How many people at once',
  'rules.most.hint':
    '0: as many as come. Moderators and speakers are not counted. When it is full, people wait in line.',
  'rules.onlyStaff': 'Only moderators and speakers',
  'rules.only': 'Only some',
  'rules.onlyRoles': 'By what they do',
  'rules.onlyOrganisations': 'By organisation, one a line',
  'rules.only.hint': 'One of these is enough. Nothing chosen: everybody. Who is inside may stay.',

  'line.banner': 'Your place in line',
  'line.full': '{room} is full',
  'line.full.means': 'You can wait in line and do something else meanwhile. You are called when there is a place.',
  'line.ahead': { one: '{count} person waits.', other: '{count} people wait.' },
  'line.wait': 'Wait in line',
  'line.place': 'You are number {number} in line for {room}.',
  'line.called': 'There is a place for you in {room}.',
  'line.left': 'It is kept for {time}.',
} as const;
