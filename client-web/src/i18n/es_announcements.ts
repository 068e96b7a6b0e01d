// What the page says around announcements.
export const esAnnouncements = {
  announcement: 'Aviso',
  'announcement.close': 'Cerrar',
  'spoken.announcement': 'Aviso: {text}',
};
