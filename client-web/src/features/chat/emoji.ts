// Emoji by name while one writes: ":smile" offers 😄. A small list: what people say to one another in a talk.

export interface Emoji {
  name: string;
  sign: string;
}

/** Sign, then its names: English first, as most people know them from elsewhere, then Spanish. */
const table = `
😄 smile happy sonrisa feliz
😂 joy laugh risa
🙂 slight_smile
😉 wink guiño
😊 blush
😍 heart_eyes enamorado
🤔 thinking pensando
😮 wow open_mouth asombro
😢 cry sad llorar triste
😅 sweat_smile
😎 cool sunglasses
🤗 hug abrazo
🙃 upside_down
😴 sleeping sueño
🤯 mind_blown
🥳 party fiesta
👍 +1 thumbs_up yes bien
👎 -1 thumbs_down no mal
👏 clap applause aplauso
🙌 raised_hands
🙏 thanks pray gracias
👋 wave hello hola
✋ hand mano
👌 ok_hand
💪 strong fuerza
🤝 handshake acuerdo
❤️ heart love corazón
💚 green_heart
🎉 tada celebrate
✨ sparkles brillo
🔥 fire fuego
⭐ star estrella
💡 idea bulb
✅ check done hecho
❌ cross
❓ question pregunta
❗ exclamation
⏰ alarm time hora
☕ coffee café
🍵 tea té
🍎 apple manzana
🌍 world mundo
🌱 seedling planta
🌈 rainbow arcoíris
☀️ sun sol
🚀 rocket cohete
📌 pin
📝 memo notes notas
📚 books libros
🔗 link enlace
🎤 microphone micrófono
👀 eyes ojos
💯 100 hundred
🐢 turtle slow tortuga
`;

const rows: readonly { sign: string; names: readonly string[] }[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [sign = '', ...names] = line.split(' ');
    return { sign, names };
  });

/** The name begun behind a colon, if the caret is in one of at least two letters. */
export function emojiQuery(text: string, caret: number): { start: number; query: string } | null {
  const match = /(?:^|\s):([\p{L}\d_+-]{2,20})$/u.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** Those whose name begins with it come first, in the order of the list. */
export function emojiNamed(query: string, countMax: number): Emoji[] {
  const wanted = query.toLocaleLowerCase();
  const found = (fits: (name: string) => boolean): Emoji[] =>
    rows.flatMap(({ sign, names }) => {
      const name = names.find(fits);
      return name === undefined ? [] : [{ sign, name }];
    });
  const beginning = found((name) => name.startsWith(wanted));
  const known = new Set(beginning.map(({ sign }) => sign));
  const inside = found((name) => name.includes(wanted)).filter(({ sign }) => !known.has(sign));
  return [...beginning, ...inside].slice(0, countMax);
}
