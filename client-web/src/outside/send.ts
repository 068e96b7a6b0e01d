// What is posted by pages that have no account, or need none of the shell's.
import type { HttpRefusal } from '$protocol';

export type Answer<T> = { ok: T } | { refused: HttpRefusal };

export async function send<T>(path: string, body: unknown): Promise<Answer<T>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    return response.ok ? { ok: answer as T } : { refused: answer as HttpRefusal };
  } catch {
    return { refused: { code: 'unreachable', sentence: 'The server cannot be reached.', remedy: 'Try again.' } };
  }
}
