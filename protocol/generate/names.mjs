// How a name of the schema is written in C++ and in TypeScript.

/** `chat.post`, `office-hours` → `ChatPost`, `OfficeHours`. */
export const pascal = (name) =>
  name
    .split(/[._-]/)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

/** `RoomKind` → `room_kind`. */
export const snake = (name) => name.replace(/(?<!^)[A-Z]/g, (letter) => '_' + letter).toLowerCase();

/** `frame_in_bytes_max` → `frameInBytesMax`. */
export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** A word of an enumeration as C++ writes it: `office-hours` → `office_hours`. */
export const enumerator = (word) => word.replaceAll('-', '_');

const reserved = new Set(
  `alignas alignof and asm auto bool break case catch char class concept const continue default delete do double else
   enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr
   operator or private protected public register requires return short signed sizeof static struct switch template this
   throw true try typedef typeid typename union unsigned using virtual void volatile while xor`.split(/\s+/),
);

/** What is wrong with a name of the given sort, or nothing. */
export function nameProblem(sort, name) {
  const patterns = {
    message: /^[a-z]+(\.[a-z]+)?$/,
    type: /^[A-Z][A-Za-z]*$/,
    field: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    word: /^[a-z]+(-[a-z]+)*$/,
    limit: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  };
  if (!patterns[sort].test(name)) return `"${name}" is not a name for a ${sort} (${patterns[sort].source})`;
  if (sort !== 'type' && reserved.has(name)) return `"${name}" is a reserved word of C++`;
  return undefined;
}

/** The kind under which the journal keeps an event whose columns say all the state needs. */
export function plainKind({ name, fields }) {
  return fields.some(({ state }) => state) ? `${name}.plain` : name;
}
