// Where the page begins: the browser's own parts put together, then shown.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './tokens/primitives.css';
import './tokens/semantic.css';
import './tokens/base.css';
import { mount } from 'svelte';
import { pageVoice } from './a11y/live_regions';
import AppView from './App.svelte';
import { fetchLaterWords } from './i18n/index.svelte';
import { App } from './model/app.svelte';
import { isSoleOwner, openSocket, shelfOver } from './net/browser';
import { browserClock } from './net/clock';

const app = new App({
  window,
  fetch: (path, options) => fetch(path, options),
  openSocket,
  clock: browserClock,
  session: shelfOver(() => sessionStorage),
  local: shelfOver(() => localStorage),
  isSoleOwner,
  voice: pageVoice(document),
});

mount(AppView, { target: document.getElementById('app') as HTMLElement, props: { app } });
// Ahead of need, while there is a line; who needs them asks again.
void app.start().then(fetchLaterWords).catch(() => undefined);
