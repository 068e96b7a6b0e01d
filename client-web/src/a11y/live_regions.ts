// The two live regions that stand in the page from its first byte; written to by the announcer alone.
import type { Voice } from './announcer';

export function pageVoice(page: Document): Voice {
  const speak = (id: string, sentence: string): void => {
    const region = page.getElementById(id);
    if (!region) return;
    // A new element each time: the same words twice are two announcements.
    const words = page.createElement('p');
    words.textContent = sentence;
    region.replaceChildren(words);
  };
  return {
    polite: (sentence) => speak('polite', sentence),
    assertive: (sentence) => speak('assertive', sentence),
  };
}
