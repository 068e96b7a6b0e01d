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

  'places.onlyStaff': 'Only moderators and speakers',
  'places.only': 'For {whom}',
  'places.bound': { one: 'Up to {count} person', other: 'Up to {count} people' },

  'access.in-hall': 'In the hall only',
  'access.remote': 'From afar only',
  'access.in-hall.means': 'In the hall only: it cannot be attended from here.',
  'door.inHall': 'You are out on the campus: “{title}” is in the hall only.',

  'spoken.recordOff': 'This room is off the record: nothing that is written here is kept.',
  'spoken.recordOn': 'This room is on the record again: what is written here is kept.',
} as const;
