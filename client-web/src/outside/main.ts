// Where the pages begin that need no account: the public's, the screen's and the phone's in a hall. They share nothing
// with the shell but its looks, so that they are small.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../tokens/primitives.css';
import '../tokens/semantic.css';
import '../tokens/base.css';
import { mount } from 'svelte';
import Outside from './Outside.svelte';
import { chooseWords } from './words.svelte';

await chooseWords(navigator.languages);
mount(Outside, { target: document.getElementById('app') as HTMLElement, props: { path: location.pathname } });
