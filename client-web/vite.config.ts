// How the page is built and tested: one shell, the campus as a chunk of its own, nothing inline (strict CSP).
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What pdf.js fetches when a file asks for it: fonts that a PDF may leave out, letters of East Asia, a decoder. */
function pdfFiles(): Plugin {
  const isWanted = /\.(bcmap|pfb|ttf)$|nowasm_fallback\.js$|^LICENSE/;
  return {
    name: 'pdf-files',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
        const from = here(`./node_modules/pdfjs-dist/${folder}`);
        for (const name of readdirSync(from).filter((one) => isWanted.test(one))) {
          const source = readFileSync(`${from}/${name}`);
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source });
        }
      }
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), ...(mode === 'outside' ? [] : [pdfFiles()])],
  worker: { format: 'es' },
  resolve: {
    alias: [
      { find: '$protocol', replacement: here('./src/protocol/index.ts') },
      // Its build for browsers of some years ago.
      { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.min.mjs' },
    ],
    // Under Vitest Svelte's server build would be picked, which cannot mount.
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  build: {
    target: 'es2022',
    // Every asset is a file of its own: the CSP allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is outside shares no file with the shell: neither waits for the other's.
    emptyOutDir: mode !== 'outside',
    rollupOptions: { input: here(mode === 'outside' ? './outside.html' : './index.html') },
  },
  server: {
    port: 5173,
    fs: { allow: [here('..')] },
    proxy: {
      '/api': 'http://localhost:8080',
      '/ws': { target: 'ws://localhost:8080', ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    // One worker for all: making a page's environment costs more than the tests, and a busy machine has few cores.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
  },
}));
