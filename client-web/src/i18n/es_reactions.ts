// Reactions to messages, in Spanish.
export const esReactions = {
  'chat.react': 'Reaccionar',
  'chat.react.key': '{kind} (tecla {key})',
  'chat.reactions': 'Reacciones',
  'chat.reacted': '{kind}: {count}',
  'chat.reacted.you': '{kind}: {count}, usted también',
  'chat.reactors': 'Quién ha reaccionado',
  'chat.reactors.more': 'Mostrar más',
  'chat.reactors.none': 'Ya nadie.',
  'spoken.reacted': {
    one: 'Alguien ha reaccionado a su mensaje: {text}',
    other: '{count} reacciones a sus mensajes, la última a: {text}',
  },
} as const;
