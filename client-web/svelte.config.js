// How Svelte compiles: runes everywhere, accessibility warnings stand as they are (svelte-check makes them errors).
export default {
  compilerOptions: { runes: true },
};
