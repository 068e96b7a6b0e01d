// The call for the views inside.
import { getContext, setContext } from 'svelte';
import type { Call } from '../../voice/call.svelte';

const key = Symbol('call');

export function provideCall(call: Call): void {
  setContext(key, call);
}

export function useCall(): Call {
  return getContext<Call>(key);
}
