// What the page says around announcements.
export const enAnnouncements = {
  announcement: 'Announcement',
  'announcement.close': 'Close',
  'spoken.announcement': 'Announcement: {text}',
} as const;
