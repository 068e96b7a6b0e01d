// One’s own pages: profile and settings, attendance, notices, leaving; and the rehearsal, which only organisers see.
export const enOwn = {
  'settings.theme': 'Colours',
  'settings.theme.auto': 'As on my device',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.motion': 'Movement',
  'settings.motion.auto': 'As on my device',
  'settings.motion.reduced': 'As little as possible',
  'settings.campus': 'Campus',
  'settings.campus.auto': 'As the page has room',
  'settings.campus.map': 'Always as a map',
  'settings.campus.list': 'Always as a list',
  'settings.clock.mine': 'In my time zone',
  'settings.clock.event': "In the event's time zone",
  'settings.spokenChat': 'Messages told to screen readers',
  'settings.spokenChat.all': 'All',
  'settings.spokenChat.mentions': 'Mentions and direct messages',
  'settings.spokenChat.none': 'None',
  'settings.spokenPresence': 'Comings and goings told to screen readers',
  'settings.spokenPresence.on': 'Summed up',
  'settings.spokenPresence.off': 'Never',

  'profile.about': 'What others see of you.',
  'profile.save': 'Save',
  'profile.saved': 'Saved.',

  'attendance.of': 'Attendance of {name}',
  'attendance.refresh': 'Refresh',
  'attendance.rule':
    'Time in a session’s room during the session counts, and so does a broken line of less than 90 seconds.',
  'attendance.total': 'In all',
  'attendance.sessions': 'Sessions attended',
  'attendance.session': 'Session',
  'attendance.when': 'When',
  'attendance.present': 'Present',
  'attendance.none': 'No session attended yet.',
  'attendance.evidence': 'The latest stays in rooms',
  'attendance.still': 'still there',

  'settings.captions': 'Captions',
  'settings.captionSize': 'Size of captions',

  'notices.minor': 'You are protected as a minor: private messages and invitations are open to moderators alone.',
  'notices.measures': 'What moderators decided about me',
  'notices.measures.none': 'Nothing.',
  'notices.reports': 'What I reported',
  'notices.reports.none': 'Nothing.',
  'notices.report': '{name}: {reason}',
  'notices.looked': 'A moderator has looked at it.',
  'notices.waiting': 'It waits for a moderator.',
  'notices.blocked': 'Whom I have blocked',
  'notices.blocked.means': 'Their private messages and invitations do not reach you, and their lines are folded away.',
  'notices.blocked.none': 'Nobody.',
  'notices.unblock': 'Unblock {name}',

  leaving: 'Leaving',
  'leaving.everywhere': 'Sign out everywhere',
  'leaving.everywhere.means':
    'A device is lost, or you signed in on somebody else’s? All browsers are signed out at once, this one too.',
  'leaving.erase': 'Erase what is held on me…',
  'leaving.erase.means': 'You can take back all that you wrote here and told about yourself.',
  'leaving.erase.title': 'Erase all that is held on you?',
  'leaving.erase.now': 'Erase for good',

  'erasure.goes': 'Gone for everybody: name and profile, messages in rooms and to people, sign-in links.',
  'erasure.stays':
    'What stays, without a name: hours of attendance, what others wrote, and notes that groups made together.',
  'erasure.forever': 'Nobody can undo this. Backups that the operator made before keep it until they are deleted.',

  'rehearsal.among': {
    one: '{count} simulated person of a rehearsal is among the people.',
    other: '{count} simulated people of a rehearsal are among the people.',
  },
  'rehearsal.sweep': 'Sweep rehearsal',
  'rehearsal.sweep.title': 'Sweep the rehearsal?',
  'rehearsal.sweep.means':
    'All simulated people and everything they wrote are removed for good. Nobody else is touched.',
  'rehearsal.sweeping': 'Sweeping the rehearsal: {people} people and {messages} messages are left.',

  'settings.reactions': 'Reactions of the room',
  'settings.reactions.on': 'Show',
  'settings.reactions.off': 'Hide',
} as const;
