import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { de } from '../../../renderer/i18n/de.ts';
import { type App, launchApp } from '../harness/app.ts';
import { freshFolder } from '../harness/stage.ts';
import { goTo } from '../judging/egg-expert.ts';
import { press } from '../storage/durability-steps.ts';

let app: App;
let files: string;

beforeAll(async () => {
  app = await launchApp({ args: ['--lang=de'] });
  files = freshFolder();
});

afterAll(async () => {
  await app.close();
});

/** The system's dialog, which no test can reach, chooses this file. */
const willChoose = async (name: string, content: string | Uint8Array): Promise<void> => {
  const path = join(files, name);
  writeFileSync(path, content);
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
};

const button = (name: string) => app.page.getByRole('button', { name, exact: true });

const failure = async (): Promise<string> => {
  const notice = app.page.locator('[data-failure]');
  await notice.waitFor();
  return (await notice.textContent()) ?? '';
};

/** Words that no German text has, wherever a person or a screen reader meets them. */
const english = /\b(the|and|of|is|are|with|from|this|that|it|to|you|your|have|by|for|or|were|which)\b/i;

const textOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
    return [...document.querySelectorAll('body, body :not(script, style)')].flatMap((element) => [
      ...[...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
      ...spoken.flatMap((name) => element.getAttribute(name) ?? []),
    ]);
  });

/** An attribution stands as its authors want it. */
const isAttribution = (text: string): boolean => text.includes('CC BY');

const englishOn = async (page: Page): Promise<readonly string[]> =>
  (await textOf(page)).filter((text) => english.test(text) && !isAttribution(text));

const judge = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.locator('.stage-current').first().waitFor();
    await press(page, key);
  }
};

/** Ages with a gap, and a column that is the same for everyone. */
const people = `id,alter,größe,ort\n${Array.from({ length: 40 }, (_, i) => `p${i},${i === 3 ? '' : 20 + ((i * 7) % 50)},${150 + ((i * 11) % 45)},Ulm`).join('\n')}\n`;

describe('the app in German', () => {
  it('is German from the first window on, native menus too', async () => {
    await button(de.first.newProject).waitFor();
    expect(await englishOn(app.page)).toEqual([]);
    const labels = (): Promise<readonly (string | undefined)[]> =>
      app.electron.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) => [
          label,
          ...(submenu?.items ?? []).map((item) => item.label),
        ]),
      );
    await expect.poll(labels, { timeout: 15_000 }).toContain('Ausschneiden');
    expect((await labels()).filter((label) => english.test(label ?? ''))).toEqual([]);
  });

  it('says in German what is wrong with a table', async () => {
    await willChoose('krumm.csv', 'id,a,b\n1,2,3\n2,5\n');
    await button(de.first.newProject).click();
    await button(de.wizard.fromTable).click();
    expect(await failure()).toBe(
      'krumm.csv, Zeile 3: Spalte 3 („b“) fehlt; erwartet wurden 3 Zellen wie in der Kopfzeile, gefunden 2.',
    );
  });

  it('says in German that an archive is too new', async () => {
    const manifest = strToU8(JSON.stringify({ format: 'akin-archive', version: 99, created: 0, parts: {} }));
    await willChoose('morgen.akin', zipSync({ 'manifest.json': manifest }));
    await button(de.common.back).click();
    await button(de.first.openProject).click();
    await app.page.locator('[data-command="importArchive"]').click();
    expect(await failure()).toMatch(/^morgen\.akin hat die Version 99, neuer als die \d+, die dieses Akin liest;/);
  });

  it('tells in German what an import did', async () => {
    await willChoose('leute.csv', people);
    await button(de.common.back).click();
    await button(de.first.newProject).click();
    await button(de.wizard.fromTable).click();
    await button(de.wizard.import).click();
    await button(de.commands.similar).waitFor();
    await goTo(app.page, de.frame.screens.items);
    const notes = app.page.getByRole('listitem');
    await notes
      .getByText('alter: 1 fehlender Wert wurde auf den Mittelwert gesetzt und als fehlend markiert.')
      .waitFor();
    await notes.getByText('ort = Ulm ist bei allen Objekten gleich und wurde weggelassen.').waitFor();
  });

  it('says in German why a learner cannot learn, and what an option must be', async () => {
    const { page } = app;
    await goTo(page, de.frame.screens.judge);
    await judge(page, ['ArrowRight', 'ArrowRight', 'ArrowRight']);
    await goTo(page, de.frame.screens.metric);
    await page.locator('[data-command="refit"]').first().click();
    const learner = page.getByLabel(de.metric.choose, { exact: true });
    await learner.selectOption('mmc');
    await page.locator('[data-command="refit"]').first().click();
    expect(await failure()).toMatch(/^MMC braucht ähnliche und verschiedene Paare, und es gibt kein verschiedenes\./);
    await page.getByLabel(de.options['tolerance']?.label ?? '').fill('-3');
    await button(de.metric.optionsSave).click();
    await page.getByRole('alert').getByText('Genauigkeit: Erwartet wird eine Zahl über 0.').waitFor();
    expect(await englishOn(page)).toEqual([]);
    await learner.selectOption('auto');
  });

  it('has no English word on any screen of a project that has learned', async () => {
    const { page } = app;
    await goTo(page, de.frame.screens.judge);
    await judge(
      page,
      Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')),
    );
    await goTo(page, de.frame.screens.metric);
    await page.locator('[data-command="refit"]').first().click();
    await page.getByText(de.frame.trainingIdle).waitFor({ timeout: 120_000 });
    for (const screen of Object.values(de.frame.screens)) {
      await goTo(page, screen);
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(400);
      expect(await englishOn(page), screen).toEqual([]);
    }
  });

  it('has none in what opens over a screen, nor in why a question is asked', async () => {
    const { page } = app;
    await goTo(page, de.frame.screens.judge);
    await page.locator('.stage-current').first().waitFor();
    for (const key of ['p', 'd', 'i']) await press(page, key);
    expect(await englishOn(page)).toEqual([]);
    for (const keys of ['Control+k', 'Shift+?']) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      expect(await englishOn(page), keys).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
