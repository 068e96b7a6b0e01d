// What a browser has for hearing and seeing: microphones, cameras, loudspeakers, connections. All of the glue is here.
import type { Peer } from './link';

/** Why a device could not be had. */
export type Trouble = 'denied' | 'none' | 'busy' | 'insecure' | 'failed';

export interface Meter {
  /** From 0 to 1. */
  level(): number;
  stop(): void;
}

export interface DeviceList {
  microphones: readonly MediaDeviceInfo[];
  cameras: readonly MediaDeviceInfo[];
  speakers: readonly MediaDeviceInfo[];
}

export interface Devices {
  canChooseSpeaker: boolean;
  canShareScreen: boolean;
  microphone(id: string, reducesNoise: boolean): Promise<MediaStreamTrack | Trouble>;
  camera(id: string): Promise<MediaStreamTrack | Trouble>;
  screen(): Promise<MediaStreamTrack | Trouble>;
  list(): Promise<DeviceList>;
  meter(track: MediaStreamTrack): Meter;
  playTest(speaker: string): Promise<boolean>;
  makePeer(configuration: RTCConfiguration): Peer;
}

const pictureWidth = 320;
const pictureHeight = 240;
const pictureRate = 15;
const screenRate = 8;
const testToneHz = 440;
const testToneMs = 700;

const media = (): MediaDevices | undefined => navigator.mediaDevices;

export const browserDevices: Devices = {
  get canChooseSpeaker() {
    return 'setSinkId' in HTMLMediaElement.prototype;
  },
  get canShareScreen() {
    return typeof media()?.getDisplayMedia === 'function';
  },
  microphone(id, reducesNoise) {
    const wanted = { echoCancellation: true, autoGainControl: true, noiseSuppression: reducesNoise };
    return firstTrack(() => media()?.getUserMedia({ audio: { ...wanted, ...chosen(id) } }));
  },
  camera(id) {
    const wanted = {
      width: { ideal: pictureWidth },
      height: { ideal: pictureHeight },
      frameRate: { ideal: pictureRate, max: pictureRate },
    };
    return firstTrack(() => media()?.getUserMedia({ video: { ...wanted, ...chosen(id) } }));
  },
  screen() {
    return firstTrack(() => media()?.getDisplayMedia({ video: { frameRate: { max: screenRate } }, audio: false }));
  },
  async list() {
    const all = (await media()?.enumerateDevices()) ?? [];
    const of = (kind: MediaDeviceKind): MediaDeviceInfo[] =>
      all.filter((device) => device.kind === kind && device.deviceId !== '');
    return { microphones: of('audioinput'), cameras: of('videoinput'), speakers: of('audiooutput') };
  },
  meter(track) {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    return {
      level() {
        analyser.getByteTimeDomainData(samples);
        const sum = samples.reduce((total, sample) => total + ((sample - 128) / 128) ** 2, 0);
        return Math.min(1, Math.sqrt(sum / samples.length));
      },
      stop: () => void context.close(),
    };
  },
  async playTest(speaker) {
    const context = new AudioContext();
    const tone = context.createOscillator();
    const end = context.createMediaStreamDestination();
    const player = new Audio();
    try {
      tone.frequency.value = testToneHz;
      tone.connect(end);
      player.srcObject = end.stream;
      if (speaker && this.canChooseSpeaker) await player.setSinkId(speaker);
      tone.start();
      await player.play();
      await new Promise((resolve) => setTimeout(resolve, testToneMs));
      return true;
    } catch {
      return false;
    } finally {
      player.srcObject = null;
      await context.close();
    }
  },
  makePeer(configuration) {
    return new RTCPeerConnection(configuration);
  },
};

function chosen(id: string): { deviceId?: ConstrainDOMString } {
  return id ? { deviceId: { ideal: id } } : {};
}

async function firstTrack(ask: () => Promise<MediaStream> | undefined): Promise<MediaStreamTrack | Trouble> {
  try {
    const asked = ask();
    if (!asked) return 'insecure';
    return (await asked).getTracks()[0] ?? 'none';
  } catch (error) {
    return troubleOf(error);
  }
}

export function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'failed';
}
