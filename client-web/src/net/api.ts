// The few things that are asked over HTTP: the front door, signing in and out, the big documents.
import type {
  CaptionAddress,
  FrontDoor,
  MeasureId,
  HttpRefusal,
  Identity,
  ImportReport,
  PersonId,
  Profile,
  ProgrammeDocument,
  Refused,
  RoomId,
} from '$protocol';
import type { Outcome } from './requests';

export type Fetch = (path: string, options?: RequestInit) => Promise<Response>;

export class Api {
  constructor(private readonly fetch: Fetch) {}

  frontDoor(): Promise<Outcome<FrontDoor>> {
    return this.ask('/api/front-door', { cache: 'no-store' });
  }

  signIn(secret: string, profile?: Profile): Promise<Outcome<Identity>> {
    return this.post('/api/sign-in', profile ? { secret, profile } : { secret });
  }

  register(profile: Profile): Promise<Outcome<Identity>> {
    return this.post('/api/register', { profile });
  }

  /** Gives up one of the browser's identities. */
  signOut(identity: PersonId, everywhere: boolean): Promise<Outcome<unknown>> {
    return this.post('/api/sign-out', { identity, everywhere });
  }

  /** All that one who is removed can ask for. */
  appeal(identity: PersonId, measure: MeasureId, text: string): Promise<Outcome<unknown>> {
    return this.post('/api/appeal', { identity, measure, text });
  }

  /** Opens the address that a captioning service posts lines to, or closes it. */
  captionAddress(room: RoomId, open: boolean): Promise<Outcome<CaptionAddress>> {
    return this.post('/api/captions/link', { room, open });
  }

  programme(): Promise<Outcome<ProgrammeDocument>> {
    return this.ask('/api/programme', { cache: 'no-cache' });
  }

  /** The campus document, or how one of its maps is drawn. */
  campus(hash: string): Promise<Outcome<unknown>> {
    return this.ask(`/api/campus/${hash}`);
  }

  /** Brings in a frab or pretalx schedule.json as it is; or linked maps, as docs/campus-document.md says. */
  bringIn(kind: 'schedule' | 'maps', file: Blob): Promise<Outcome<ImportReport>> {
    return this.ask(`/api/${kind}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: file });
  }

  private post<T>(path: string, body: unknown): Promise<Outcome<T>> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async ask<T>(path: string, options?: RequestInit): Promise<Outcome<T>> {
    let response: Response;
    try {
      response = await this.fetch(path, options);
    } catch {
      return { refused: unreachable };
    }
    try {
      const body: unknown = response.status === 204 ? {} : await response.json();
      return response.ok ? { ok: body as T } : { refused: body as HttpRefusal };
    } catch {
      return { refused: unreachable };
    }
  }
}

const unreachable: Refused = {
  code: 'unreachable',
  sentence: 'The server cannot be reached.',
  remedy: 'Check your connection and try again.',
};
