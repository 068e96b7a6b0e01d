// What the page says around announcements.
export const enAnnouncements = {
  announcement: 'Announcement',
  'announcement.close': 'Close',
  'announcement.make': 'Tell everybody',
  'announcement.text': 'What everybody should know',
  'announcement.howLong': 'Shown for',
  'announcement.send': 'Tell everybody now',
  'announcement.until': 'until {time}',
  'announcement.withdraw': 'Take it back',
  'announcement.withdraw.text': 'Take it back: {text}',
  'moderation.record': 'Record of moderation',
  'spoken.announcement': 'Announcement: {text}',
} as const;
