import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchApp } from '../harness/app.ts';
import { axeFindings, command } from '../harness/screens.ts';
import { checkout } from '../harness/stage.ts';

const { version, dependencies }: { version: string; dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(checkout, 'package.json'), 'utf8'),
);

const sources = ['renderer', 'electron', 'shared'].flatMap((folder) =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(checkout, folder, path), 'utf8')),
);

/** The packages that the sources import: the others are for tests, and no part of the app. */
const imported = Object.keys(dependencies).filter((name) =>
  sources.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`)),
);

it('names what is running, and every package it is built from with the text of its licence', async () => {
  const app = await launchApp();
  const { page } = app;
  try {
    await page.getByRole('button', { name: 'Open a sample' }).waitFor();
    await command(page, 'About Akin');
    const dialog = page.getByRole('dialog', { name: 'About Akin' });
    await dialog.getByText(`Akin ${version}`, { exact: true }).waitFor();
    await dialog.getByText(/MIT licence/).waitFor();
    expect(imported.length).toBeGreaterThan(15);
    for (const name of imported) {
      const control = dialog.getByRole('button', { name: `${name} ${dependencies[name]} · `, exact: false }).first();
      await control.click();
      const panel = page.locator(`[id="${await control.getAttribute('aria-controls')}"]`);
      await panel
        .getByText(
          /permission is hereby granted|apache license|sil open font license|redistribution and use|permission to use/i,
        )
        .waitFor();
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
