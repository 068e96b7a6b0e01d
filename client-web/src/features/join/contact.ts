// A contact as an organiser wrote it: a mail address, a web address, or just words.

export function linkOfContact(contact: string): string | null {
  if (/^https:\/\/\S+$/.test(contact)) return contact;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return `mailto:${contact}`;
  return null;
}
