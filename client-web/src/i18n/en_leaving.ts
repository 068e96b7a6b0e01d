// Signing out everywhere, and leaving nothing behind.

export const enLeaving = {
  'people.signOut': 'Sign out everywhere',
  'people.erase': 'Erase…',
  'people.erased': 'Erased',
  'ended.erased': 'Nothing is held on you here any more',
  'ended.erased.means':
    'What you wrote and told about yourself is being erased; it takes moments. You can close this page.',
} as const;
