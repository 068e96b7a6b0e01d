const nameLengthMax = 80;

/** Has the browser save a text as a file; `ending` without its dot. */
export function saveFile(name: string, ending: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  // Systems differ in which signs a name may hold.
  const plain = name.replaceAll(/[/\\?%*:|"<>\s]+/g, ' ').trim();
  link.download = `${plain.slice(0, nameLengthMax)}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
