// How the page is built and tested: one shell, the campus as a chunk of its own, nothing inline (strict CSP).
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: { $protocol: here('./src/protocol/index.ts') },
    // Under Vitest Svelte's server build would be picked, which cannot mount.
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  build: {
    target: 'es2022',
    // Every asset is a file of its own: the CSP allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: here('./index.html') },
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
