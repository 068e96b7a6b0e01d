// The page as a whole: who stands at the door, who is inside, and the parts that every view uses.
import { getContext, setContext } from 'svelte';
import type { FrontDoor, Identity, PersonId, Profile, Refused } from '$protocol';
import { Announcer, type Voice } from '../a11y/announcer';
import { chooseLocale, t, useLocale, type Locale } from '../i18n/index.svelte';
import { Api, type Fetch } from '../net/api';
import type { EndPolicy, SocketLike } from '../net/connection';
import type { Clock } from '../net/clock';
import type { Outcome, Shelf } from '../net/requests';
import { Convene } from './convene.svelte';
import { Programme } from './programme.svelte';
import { Router } from './router.svelte';
import { Settings } from './settings.svelte';
import { Ticker } from './ticker.svelte';

export type Phase =
  | { kind: 'loading' }
  | { kind: 'unreachable'; refused: Refused }
  | { kind: 'door'; door: FrontDoor }
  | { kind: 'inside'; convene: Convene }
  | { kind: 'ended'; policy: EndPolicy; code: number; door: FrontDoor };

/** What the page lives in; the browser's own, or a made one. */
export interface World {
  window: Window;
  fetch: Fetch;
  openSocket(): SocketLike;
  clock: Clock;
  /** Kept for this tab. */
  session: Shelf;
  /** Kept for this browser. */
  local: Shelf;
  isSoleOwner(name: string): Promise<boolean>;
  voice: Voice;
}

const identityKey = 'convene.identity';

export class App {
  phase = $state.raw<Phase>({ kind: 'loading' });
  /** The secret of a sign-in link that this page was opened with. */
  secret = $state('');
  readonly api: Api;
  readonly programme: Programme;
  readonly settings: Settings;
  readonly router: Router;
  readonly announcer: Announcer;
  readonly ticker: Ticker;
  private door: FrontDoor | null = null;

  constructor(readonly surroundings: World) {
    const { window, fetch, clock, local, voice } = surroundings;
    this.api = new Api(fetch);
    this.programme = new Programme(this.api);
    this.settings = new Settings(local, window.document);
    this.secret = takeSecret(window);
    this.router = new Router(window);
    this.announcer = new Announcer(voice, clock, (kind, count) => t(`spoken.${kind}`, { count }));
    this.announcer.wants = (kind) => kind !== 'presence' || this.settings.choices.spokenPresence === 'on';
    this.announcer.isTyping = () => isTyping(window.document);
    this.ticker = new Ticker(clock);
    window.addEventListener('offline', () => this.inside?.networkLost());
    window.addEventListener('online', () => this.inside?.tryNow());
    window.document.addEventListener('visibilitychange', () => {
      if (!window.document.hidden) this.inside?.tryNow();
    });
  }

  get inside(): Convene | null {
    return this.phase.kind === 'inside' ? this.phase.convene : null;
  }

  async start(): Promise<void> {
    const chosen = this.settings.choices.locale;
    await this.setLocale(chooseLocale(chosen ? [chosen] : this.surroundings.window.navigator.languages));
    await this.knock();
  }

  /** Asks who this browser is, and goes in where that is plain. */
  async knock(): Promise<void> {
    this.phase = { kind: 'loading' };
    const outcome = await this.api.frontDoor();
    if ('refused' in outcome) {
      this.phase = { kind: 'unreachable', refused: outcome.refused };
      return;
    }
    this.door = outcome.ok;
    const { identities } = outcome.ok;
    const kept = this.surroundings.session.getItem(identityKey);
    const mine = identities.find(({ person }) => person === kept) ?? (identities.length === 1 ? identities[0] : null);
    if (mine && !this.secret) await this.enter(mine.person);
    else this.phase = { kind: 'door', door: outcome.ok };
  }

  async enter(person: PersonId): Promise<void> {
    const { surroundings } = this;
    surroundings.session.setItem(identityKey, person);
    const isSoleOwner = await this.claimTab();
    const { window, clock } = surroundings;
    const convene = new Convene({
      identity: person,
      shelf: surroundings.session,
      isSoleOwner,
      around: {
        open: () => surroundings.openSocket(),
        clock,
        isVisible: () => !window.document.hidden,
        isOnline: () => window.navigator.onLine,
      },
    });
    convene.watch({
      link: (state) => {
        if (state.kind === 'ended' && state.policy !== 'stopped') this.end(state.policy, state.code);
      },
    });
    this.phase = { kind: 'inside', convene };
    convene.start();
  }

  signIn(profile?: Profile): Promise<Outcome<Identity>> {
    return this.admit(this.api.signIn(this.secret, profile));
  }

  register(profile: Profile): Promise<Outcome<Identity>> {
    return this.admit(this.api.register(profile));
  }

  /** In this browser, or in all; the server ends the other tabs. */
  async signOut(isEverywhere = false): Promise<void> {
    const { inside } = this;
    if (!inside) return;
    inside.stop();
    await this.api.signOut(inside.me, isEverywhere);
    this.forget();
    await this.knock();
  }

  /** Lets go of who this tab is, to choose again. */
  forget(): void {
    this.surroundings.session.removeItem(identityKey);
    this.secret = '';
  }

  async setLocale(locale: Locale): Promise<void> {
    await useLocale(locale);
  }

  /** Whether what this tab's storage holds is its own, and not a copy of another living tab's. */
  private async claimTab(): Promise<boolean> {
    const { session, clock, isSoleOwner } = this.surroundings;
    const kept = session.getItem(tabKey);
    if (kept && (await isSoleOwner(kept))) return true;
    const fresh = `${tabKey}.${clock.random().toString(36).slice(2)}`;
    session.setItem(tabKey, fresh);
    await isSoleOwner(fresh);
    return false;
  }

  private async admit(asked: Promise<Outcome<Identity>>): Promise<Outcome<Identity>> {
    const outcome = await asked;
    if ('ok' in outcome) {
      this.secret = '';
      await this.enter(outcome.ok.person);
    }
    return outcome;
  }

  private end(policy: EndPolicy, code: number): void {
    if (!this.door) return;
    if (policy === 'sign-in') this.forget();
    // Drafts go too: nothing of the person stays in this tab.
    if (code === closedAsErased) this.surroundings.session.clear();
    this.phase = { kind: 'ended', policy, code, door: this.door };
  }
}

/** The close code by which the server ends the tabs of one who is erased. */
export const closedAsErased = 4702;

const tabKey = 'convene.tab';

/** Takes a link's secret out of the address at once: it must not stay in history, nor travel in a copied address. */
function takeSecret(window: Window): string {
  if (window.location.pathname !== '/join') return '';
  const secret = window.location.hash.replace(/^#/, '');
  window.history.replaceState(null, '', '/');
  return secret;
}

/** Somebody in the middle of writing is not interrupted. */
function isTyping(page: Document): boolean {
  const field = page.activeElement;
  return field instanceof HTMLTextAreaElement && field.value !== '';
}

const appKey = Symbol('app');
const conveneKey = Symbol('convene');

export function provideApp(app: App): void {
  setContext(appKey, app);
}

export function useApp(): App {
  return getContext<App>(appKey);
}

/** For views that are shown inside only. */
export function provideConvene(convene: Convene): void {
  setContext(conveneKey, convene);
}

export function useConvene(): Convene {
  return getContext<Convene>(conveneKey);
}
