// Signing out everywhere, and leaving nothing behind.

export const enLeaving = {
  'leaving': 'Leaving',
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
  'people.signOut': 'Sign out everywhere',
  'people.erase': 'Erase…',
  'people.erased': 'Erased',
  'moderate.sign-out': 'Sign out everywhere',
  'moderate.sign-out.title': 'Sign {name} out everywhere?',
  'moderate.sign-out.means':
    'All their browsers are signed out within a second, and links not opened yet no longer work. They need a new one.',
  'moderate.erase': 'Erase for good',
  'moderate.erase.title': 'Erase all that is held on {name}?',
  'moderate.erase.means': 'They are sent away at once and cannot come back.',
  'act.sign-out': '{by} signed {name} out everywhere',
  'act.erase': '{by} erased {name}',
  'ended.erased': 'Nothing is held on you here any more',
  'ended.erased.means':
    'What you wrote and told about yourself is being erased; it takes moments. You can close this page.',
} as const;
