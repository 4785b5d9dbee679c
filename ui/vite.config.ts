import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  build: {
    // Every window Placard runs in knows these: WebKitGTK 2.44, Safari 17.5, WebView2.
    target: ['chrome123', 'safari17.5'],
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Everything is read from the program itself, all languages in one piece.
    chunkSizeWarningLimit: 2000,
  },
  // The translations are shared with the Rust side and lie outside this folder.
  server: { fs: { allow: ['..'] } },
  test: { include: ['src/**/*.test.ts'] },
});
