import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { loggedEntries, press, queryShown, status } from '../storage/durability-steps.ts';
import { answer, turnTo, ways } from './keyboard-steps.ts';

let app: App;

beforeAll(async () => {
  app = await launchApp();
});

afterAll(async () => {
  await app.close();
});

describe('the app without a mouse', () => {
  it('leads to a first judgement in under three key presses', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Patients' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await queryShown(page);
    await press(page, 'ArrowRight');
    await expect.poll(() => status(page)).toBe('Saved. 1 judgement.');
  });

  it('asks in four ways and saves an answer in each', async () => {
    const { page } = app;
    let total = 1;
    for (const way of ['triplet', 'odd', 'grid', 'pair'] as const) {
      await turnTo(page, way);
      total++;
      await answer(page, way, total);
    }
    const kinds = (await loggedEntries(page)).map((entry) => (entry.type === 'judgement' ? entry.answer.is : ''));
    expect(kinds).toEqual(['similar', 'left', 'odd', 'chosen', 'similar']);
  });

  it('undoes and redoes over a restart', async () => {
    await press(app.page, 'Control+z');
    await expect.poll(() => status(app.page)).toBe('Undone. 4 judgements.');
    await press(app.page, 'Control+z');
    await expect.poll(() => status(app.page)).toBe('Undone. 3 judgements.');
    await app.close();
    app = await launchApp({ folder: app.folder });
    await app.page.locator('.stage-current').waitFor();
    expect(await status(app.page)).toBe('Ready. 3 judgements.');
    await press(app.page, 'Control+Shift+z');
    await expect.poll(() => status(app.page)).toBe('Redone. 4 judgements.');
    await press(app.page, 'Control+Shift+z');
    await expect.poll(() => status(app.page)).toBe('Redone. 5 judgements.');
  });

  it('changes a judgement in the review and keeps the earlier one as history', async () => {
    const { page } = app;
    await page.keyboard.press('Control+6');
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
    const change = page.getByRole('button', { name: /^Change the judgement/ }).last();
    await change.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Change to Different' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('changed later').waitFor();
    const entries = await loggedEntries(page);
    const corrections = entries.filter((entry) => entry.type === 'judgement' && entry.replaces !== null);
    expect(corrections).toHaveLength(1);
    expect(entries.filter((entry) => entry.type === 'judgement')).toHaveLength(6);
  });

  it('rebinds a key, which then answers in place of the old one', async () => {
    const { page } = app;
    await page.keyboard.press('Control+,');
    const rebind = page.getByRole('button', { name: 'Change the key of Similar' });
    await rebind.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('x');
    await page.keyboard.press('Control+2');
    await turnTo(page, 'pair');
    await press(page, 'ArrowRight');
    await press(page, 'x');
    await expect.poll(() => status(page)).toBe('Saved. 6 judgements.');
  });

  it('switches theme and language', async () => {
    const { page } = app;
    const root = page.locator('html');
    await page.keyboard.press('Alt+Shift+KeyD');
    await expect.poll(() => root.getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.keyboard.press('Alt+Shift+KeyL');
    await expect.poll(() => root.getAttribute('data-mantine-color-scheme')).toBe('light');
    await page.keyboard.press('Alt+Shift+KeyG');
    await page.getByRole('button', { name: 'Ähnlich' }).waitFor();
    expect(await root.getAttribute('lang')).toBe('de');
    await page.keyboard.press('Alt+Shift+KeyE');
    await page.getByRole('button', { name: 'Similar' }).waitFor();
  });

  it('finds a command by its name, and ignores keys while typing', async () => {
    const { page } = app;
    const before = await status(page);
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog').getByRole('textbox');
    await search.waitFor();
    await page.keyboard.type('xs metr');
    expect(await status(page)).toBe(before);
    await search.fill('Metric');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Metric', exact: true }).and(page.locator('[aria-current=page]')).waitFor();
    await page.keyboard.press('Control+2');
    await page.getByRole('heading', { level: 1, name: ways.pair.heading }).waitFor();
  });

  it('takes notes, sets an item aside, and judges for practice without counting', async () => {
    const { page } = app;
    await page.keyboard.press('n');
    await page.getByLabel('Note', { exact: true }).fill('hard to say');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Shift+Digit1');
    await expect.poll(async () => (await loggedEntries(page)).map(({ type }) => type)).toContain('flag');
    await page.keyboard.press('Alt+Shift+KeyP');
    await page.getByText('Practice: these answers').waitFor();
    await press(page, 'x');
    const counted = (): Promise<number> =>
      loggedEntries(page).then(
        (entries) => entries.filter((entry) => entry.type === 'judgement' && entry.practice).length,
      );
    await expect.poll(counted).toBe(1);
    expect(await status(page)).toContain('6 judgements');
    const types = (await loggedEntries(page)).map(({ type }) => type);
    expect(types).toContain('remark');
  });

  it('ends a practice round by itself, and says so', async () => {
    const { page } = app;
    for (let n = 2; n <= 5; n++) {
      await page.locator('.stage-current').first().waitFor();
      await press(page, 'x');
    }
    await expect.poll(() => status(page)).toBe('Saved. 6 judgements. Practice is over: from now on answers count.');
    await page.getByText('Practice: these answers').waitFor({ state: 'hidden' });
    await press(page, 'x');
    await expect.poll(() => status(page)).toBe('Saved. 7 judgements.');
  });

  it('complains of nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
