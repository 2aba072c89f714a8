import react from '@vitejs/plugin-react';
import { noticesOf } from '../notices/write.mjs';
import { inCheckout } from '../setup/paths.mjs';
import { noticesPlugins } from './notices.mjs';

/** Replaced by a fresh random nonce each time the shell serves the page (electron/protocol/csp.ts). */
export const noncePlaceholder = 'akin-nonce';

const { inPages, inWorkers } = noticesPlugins(noticesOf('renderer'));

/** The screens and their workers: ES modules for Chrome 108, the oldest engine Akin runs on. @type {import('vite').InlineConfig} */
export const rendererConfig = {
  configFile: false,
  root: inCheckout('renderer'),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), inPages],
  html: { cspNonce: noncePlaceholder },
  worker: { format: 'es', plugins: () => [inWorkers] },
  build: {
    outDir: inCheckout('out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome108',
    sourcemap: true,
    // The page may load files of its own origin only; nothing hides in data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
  },
};
