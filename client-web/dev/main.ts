// The page on a made server, to look at without a real one: /dev/?as=p3&down=1. Never part of the product's build.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../src/tokens/primitives.css';
import '../src/tokens/semantic.css';
import '../src/tokens/base.css';
import { mount } from 'svelte';
import { pageVoice } from '../src/a11y/live_regions';
import AppView from '../src/App.svelte';
import { App } from '../src/model/app.svelte';
import { shelfOver } from '../src/net/browser';
import { browserClock } from '../src/net/clock';
import { FakeServer } from '../tests/fake/server';
import { Walkers } from '../tests/fake/walkers';
import { fill } from '../tests/fake/fill';

const wanted = new URLSearchParams(location.search);
const server = new FakeServer(browserClock);
server.signedInAs = (wanted.get('as') ?? 'p1').split(',').filter(Boolean);
server.registrationOpen = !wanted.has('closed');
fill(server, wanted.get('room') ?? 'r1');
if (wanted.has('campus')) {
  server.campusHash = 'made-up';
  server.walkers = new Walkers(server, Number(wanted.get('campus')) || 24);
  server.walkers.start();
}
Object.assign(window, { fakeServer: server });

const app = new App({
  window,
  fetch: (path, options) => server.fetch(path, options),
  openSocket: () => server.open(),
  clock: browserClock,
  session: shelfOver(() => sessionStorage),
  local: shelfOver(() => localStorage),
  isSoleOwner: async () => true,
  voice: pageVoice(document),
});
if (wanted.has('link')) app.secret = 'a-secret-of-a-link';
mount(AppView, { target: document.getElementById('app') as HTMLElement, props: { app } });
void app.start();
