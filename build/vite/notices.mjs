import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inOrder, noticeOf, packageFolderOf } from '../notices/packages.mjs';

/**
 * Collects the licences of what is really bundled, workers and style sheets included. Vite has an option for it
 * (`build.license`), but that one passes over workers, and over the notice file that the Apache licence wants kept.
 * @param {string} file where the notices are written, as JSON
 * @returns {{ inWorkers: import('vite').Plugin, inPages: import('vite').Plugin }} Workers are bundled before the page
 * that starts them, so the one for pages writes what both have seen.
 */
export const noticesPlugins = (file) => {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {import('vite').Rolldown.OutputBundle} bundle */
  const collect = (bundle) => {
    for (const chunk of Object.values(bundle))
      for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const folder = packageFolderOf(id);
        if (folder !== null) folders.add(folder);
      }
  };
  return {
    inWorkers: { name: 'akin:notices-of-workers', generateBundle: (_, bundle) => collect(bundle) },
    inPages: {
      name: 'akin:notices',
      generateBundle(_, bundle) {
        collect(bundle);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(inOrder([...folders].map(noticeOf)), null, 2));
      },
    },
  };
};
