// What the page says around announcements.
export const esAnnouncements = {
  announcement: 'Aviso',
  'announcement.close': 'Cerrar',
  'announcement.make': 'Avisar a todos',
  'announcement.text': 'Lo que todos deben saber',
  'announcement.howLong': 'Se muestra durante',
  'announcement.send': 'Avisar ahora a todos',
  'announcement.until': 'hasta las {time}',
  'announcement.withdraw': 'Retirarlo',
  'announcement.withdraw.text': 'Retirarlo: {text}',
  'moderation.record': 'Registro de moderación',
  'spoken.announcement': 'Aviso: {text}',
};
