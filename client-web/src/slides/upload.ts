// Sends a file of slides, and tells how much of it is gone: fetch cannot.
import type { HttpRefusal, Refused, SlidesMade, SlidesUpload } from '$protocol';
import type { Outcome } from '../net/requests';

export interface Sending {
  outcome: Promise<Outcome<SlidesMade>>;
  stop(): void;
}

const unreachable: Refused = {
  code: 'unreachable',
  sentence: 'The server cannot be reached.',
  remedy: 'Check your connection and try again.',
};

export function sendSlides(about: SlidesUpload, file: Blob, sent: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const outcome = new Promise<Outcome<SlidesMade>>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 0));
    request.addEventListener('loadend', () => resolve(read(request)));
  });
  request.open('POST', `/api/slides?about=${inBase64(JSON.stringify(about))}`);
  request.setRequestHeader('content-type', 'application/pdf');
  request.send(file);
  return { outcome, stop: () => request.abort() };
}

function read({ status, responseText }: XMLHttpRequest): Outcome<SlidesMade> {
  try {
    const body: unknown = JSON.parse(responseText);
    return status === 200 ? { ok: body as SlidesMade } : { refused: body as HttpRefusal };
  } catch {
    return { refused: unreachable };
  }
}

/** Addresses hold ASCII only. */
function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
