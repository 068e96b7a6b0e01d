// Reactions to messages. What the kinds are called stands with the stage's.
export const enReactions = {
  'chat.react': 'React',
  'chat.react.key': '{kind} (key {key})',
  'chat.reactions': 'Reactions',
  'chat.reacted': '{kind}: {count}',
  'chat.reacted.you': '{kind}: {count}, you too',
  'chat.reactors': 'Who reacted',
  'chat.reactors.more': 'Show more',
  'chat.reactors.none': 'Nobody any more.',
  'spoken.reacted': {
    one: 'Somebody reacted to your message: {text}',
    other: '{count} reactions to your messages, the last to: {text}',
  },
} as const;
