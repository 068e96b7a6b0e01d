// The campus as this tab has it: its document, and the avatars that are told of on this line. Lists read it as well as
// the map; the map's own code is loaded only where a map is shown.
import type { AvatarCard, Refused } from '$protocol';
import { Crowd } from '../../campus/crowd';
import { readCampus, type CampusDocument, type MapPlace } from '../../campus/document';
import { mapAt } from '../../campus/maps';
import { decodePresence } from '../../campus/presence';
import { areaAt, tileOf } from '../../campus/surroundings';
import type { Convene, Watcher } from '../../model/convene.svelte';
import type { Api } from '../../net/api';
import { knownNames } from '../people/known';

export class Campus {
  document = $state.raw<CampusDocument | null>(null);
  refused = $state.raw<Refused | null>(null);
  /** Why one did not walk as one wanted to, until the next try. */
  stopped = $state.raw<Refused | null>(null);
  /** Rises with every frame of positions: what is made of the crowd depends on it. */
  changes = $state(0);
  /** The place that the reader stands in, or ''. */
  here = $state('');
  /** The map that the reader is on; null while that is not known. */
  floor = $state.raw<MapPlace | null>(null);
  readonly crowd = new Crowd();
  private wanted = '';

  constructor(
    private readonly api: Api,
    private readonly convene: Convene,
    private readonly now: () => number,
  ) {}

  /** Begins to listen; the answer ends it. */
  start(): () => void {
    const watcher: Watcher = {
      link: ({ kind }) => {
        if (kind !== 'open') return;
        this.crowd.clear();
        this.changes += 1;
      },
      live: (live) => {
        if (live.t === 'avatars.introduced') this.introduced(live.d.avatars);
      },
      presence: (bytes) => this.told(bytes),
      refused: (refused) => {
        this.stopped = refused;
      },
    };
    return this.convene.watch(watcher);
  }

  /** Makes sure that the document of that hash is here, or on its way; '' is none. */
  async want(hash: string): Promise<void> {
    if (hash === this.wanted) return;
    this.wanted = hash;
    this.floor = null;
    if (hash === '') {
      this.document = null;
      return;
    }
    const outcome = await this.api.campus(hash);
    if (hash !== this.wanted) return;
    if ('ok' in outcome) {
      this.document = readCampus(outcome.ok);
      this.located();
    } else {
      this.refused = outcome.refused;
      this.wanted = '';
    }
  }

  private introduced(cards: readonly AvatarCard[]): void {
    this.crowd.introduce(cards);
    for (const { person, name } of cards) knownNames.set(person, name);
    this.changes += 1;
  }

  private told(bytes: ArrayBuffer): void {
    const frame = decodePresence(bytes);
    if (!frame) return;
    this.crowd.apply(frame, this.now());
    this.located();
    this.changes += 1;
  }

  private located(): void {
    const { own } = this.crowd;
    this.here = own && this.document ? (areaAt(this.document, tileOf(own))?.name ?? '') : '';
    if (own && this.document) this.floor = mapAt(this.document, tileOf(own)) ?? this.floor;
  }
}
