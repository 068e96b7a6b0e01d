// Rooms that keep no record, whom rooms let in and how many, and from where sessions can be attended.

export const enRooms = {
  'record.off': 'Off the record',
  'record.off.means': 'Nothing that is written here is kept.',
  'record.offFromHere': 'Off the record from here on',
  'record.onFromHere': 'On the record again from here on',
  'record.notKept': 'Said off the record; the words were not kept.',
  'record.option': 'Option {number}',
  'record.noTranscript': 'This room is off the record: there is no transcript to save.',
  'record.help': 'Off the record: moderators are told who calls and from where, and no words.',
  'record.report':
    'Said off the record: moderators see who and when, no words. Say in your own words what they need to know.',

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
  'places.onlyStaff': 'Only moderators and speakers',
  'places.only': 'For {whom}',
  'places.bound': { one: 'Up to {count} person', other: 'Up to {count} people' },

  'line.banner': 'Your place in line',
  'line.full': '{room} is full',
  'line.full.means': 'You can wait in line and do something else meanwhile. You are called when there is a place.',
  'line.ahead': { one: '{count} person waits.', other: '{count} people wait.' },
  'line.wait': 'Wait in line',
  'line.place': 'You are number {number} in line for {room}.',
  'line.called': 'There is a place for you in {room}.',
  'line.left': 'It is kept for {time}.',

  'access.in-hall': 'In the hall only',
  'access.remote': 'From afar only',
  'access.in-hall.means': 'In the hall only: it cannot be attended from here.',
  'door.inHall': 'You are out on the campus: “{title}” is in the hall only.',

  'act.stop-record': '{by} took {room} off the record',
  'act.keep-record': '{by} put {room} on the record again',

  'spoken.recordOff': 'This room is off the record: nothing that is written here is kept.',
  'spoken.recordOn': 'This room is on the record again: what is written here is kept.',
} as const;
