// Those whom one hears and sees, however that comes about: by connections to each of them, or by a media server.
import type { Live, VoiceMember } from '$protocol';
import type { PerPart } from './link';

/** What comes from one other member. */
export interface Tie {
  isConnected: boolean;
  tracks(): PerPart<MediaStreamTrack | null>;
  stats(): Promise<RTCStatsReport | null>;
  /** How loud they are, from 0 to 1. */
  level(): number;
}

export interface Company {
  /** Who takes part now, and by what seat one does so oneself. */
  update(mine: number, members: readonly VoiceMember[]): void;
  /** Something that the server tells the tab. */
  heard(live: Live): void;
  /** What is sent is something else now. */
  apply(): void;
  /** Pictures are wanted, or not any more. */
  refresh(): void;
  /** The server can be reached again. */
  resume(): void;
  configure(configuration: RTCConfiguration): void;
  closeAll(): void;
  all(): [seat: number, tie: Tie][];
}
