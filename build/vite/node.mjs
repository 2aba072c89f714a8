import { noticesOf } from '../notices/write.mjs';
import { inCheckout } from '../setup/paths.mjs';
import { noticesPlugins } from './notices.mjs';

/**
 * One CommonJS bundle for Node 16, the oldest that Electron brings along; only Electron itself stays outside.
 * @param {{ entry: string, folder: string, name: string }} bundle
 * @returns {import('vite').InlineConfig}
 */
const nodeConfig = ({ entry, folder, name }) => ({
  configFile: false,
  root: inCheckout(),
  publicDir: false,
  logLevel: 'warn',
  plugins: [noticesPlugins(noticesOf(name)).inPages],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: inCheckout(...entry.split('/')),
    outDir: inCheckout('out', folder),
    emptyOutDir: false,
    target: 'node16',
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', /^node:/],
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name].cjs` },
    },
  },
});

export const mainConfig = nodeConfig({ entry: 'electron/main.ts', folder: 'electron', name: 'main' });

export const preloadConfig = nodeConfig({ entry: 'electron/preload.ts', folder: 'electron', name: 'preload' });

export const headlessConfig = nodeConfig({
  entry: 'electron/headless-thread.ts',
  folder: 'electron',
  name: 'headless',
});

export const commandLineConfig = nodeConfig({ entry: 'electron/cli/main.ts', folder: 'cli', name: 'akin' });
