// What a reader chose for this browser: look, motion, map or list, whose clock, what is spoken.
import type { Shelf } from '../net/requests';

export interface Choices {
  theme: 'auto' | 'light' | 'dark';
  motion: 'auto' | 'reduced';
  campus: 'auto' | 'map' | 'list';
  overview: 'on' | 'off';
  clock: 'mine' | 'event';
  captions: 'on' | 'off';
  captionSize: 'normal' | 'large' | 'largest';
  /** BCP 47; empty: the page's. */
  captionLanguage: string;
  spokenChat: 'all' | 'mentions' | 'none';
  spokenPresence: 'on' | 'off';
  reactions: 'on' | 'off';
  /** Slides as they look, or their words alone: on a poor line, or for whoever reads better so. */
  slides: 'picture' | 'text';
  /** Devices by their ids; empty: whichever the browser takes. */
  microphone: string;
  camera: string;
  speaker: string;
  noise: 'on' | 'off';
  locale: string;
}

const initial: Choices = {
  theme: 'auto',
  motion: 'auto',
  campus: 'auto',
  overview: 'off',
  clock: 'mine',
  captions: 'on',
  captionSize: 'normal',
  captionLanguage: '',
  spokenChat: 'mentions',
  spokenPresence: 'on',
  reactions: 'on',
  slides: 'picture',
  microphone: '',
  camera: '',
  speaker: '',
  noise: 'on',
  locale: '',
};
const key = 'convene.choices';

export class Settings {
  choices = $state.raw<Choices>(initial);

  constructor(
    private readonly shelf: Shelf,
    private readonly page: Document,
  ) {
    this.choices = { ...initial, ...parsed(shelf.getItem(key)) };
    this.show();
  }

  set(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    this.shelf.setItem(key, JSON.stringify(this.choices));
    this.show();
  }

  private show(): void {
    const { dataset } = this.page.documentElement;
    dataset['theme'] = this.choices.theme;
    dataset['motion'] = this.choices.motion;
  }
}

function parsed(text: string | null): Partial<Choices> {
  try {
    return text ? (JSON.parse(text) as Partial<Choices>) : {};
  } catch {
    return {};
  }
}
