import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loggedEntries, openSample, press, status } from './durability-steps.ts';
import { type App, launchApp } from './harness.ts';
import { fromPalette, shownQuery } from './keyboard-steps.ts';

let app: App;

beforeAll(async () => {
  app = await launchApp();
  await openSample(app.page, 'Patients');
});

afterAll(async () => {
  await app.close();
});

/** A machine that tests is a busy machine. */
const patience = { timeout: 20_000 };

const says = (text: string): Promise<void> => expect.poll(() => status(app.page), patience).toBe(text);

const shows = (query: string): Promise<void> => expect.poll(() => shownQuery(app.page), patience).toBe(query);

const undo = (): Promise<void> => press(app.page, 'Control+z');
const redo = (): Promise<void> => press(app.page, 'Control+Shift+z');

const restart = async (): Promise<void> => {
  await app.close();
  app = await launchApp({ folder: app.folder });
  await app.page.locator('.stage-current').waitFor();
};

/** Puts a note on what was judged last, by keys alone. */
const note = async (text: string): Promise<void> => {
  await press(app.page, 'n');
  await app.page.getByLabel('Note', { exact: true }).fill(text);
  await app.page.getByLabel('Tags, separated by commas').focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** The note in the dialog for the judgement made last. */
const lastNote = async (): Promise<string> => {
  await press(app.page, 'n');
  const text = await app.page.getByLabel('Note', { exact: true }).inputValue();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
  return text;
};

/** Chooses the item that was flagged first on the Items screen. */
const findFlagged = async (): Promise<void> => {
  const [flag] = (await loggedEntries(app.page)).filter((entry) => entry.type === 'flag');
  await app.page.keyboard.press('Control+1');
  await app.page.getByLabel('Search items').fill(flag?.item ?? '');
  const list = app.page.getByRole('region', { name: 'List of items' });
  const row = list.getByRole('button').filter({ hasText: 'Set aside' }).first();
  // What is searched for may stand in other items too, and only rows in sight are in the document.
  const lookOn = async (): Promise<number> => {
    await list.evaluate((scroller) => {
      const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
      scroller.scrollTop = atEnd ? 0 : scroller.scrollTop + scroller.clientHeight / 2;
    });
    return row.count();
  };
  await expect.poll(lookOn, { ...patience, interval: 100 }).toBe(1);
  await row.focus();
  await app.page.keyboard.press('Enter');
};

describe('an item set aside', () => {
  it('goes with its query, and comes back with it when that is undone', async () => {
    const { page } = app;
    await press(page, 'ArrowRight');
    await says('Saved. 1 judgement.');
    const bad = await shownQuery(page);
    await press(page, 'Shift+Digit1');
    await says('Item set aside. 1 judgement.');
    expect(await shownQuery(page)).not.toBe(bad);
    await undo();
    await says('Item no longer set aside. 1 judgement.');
    await shows(bad);
    await redo();
    await says('Item set aside again. 1 judgement.');
    await expect.poll(() => shownQuery(page), patience).not.toBe(bad);
  });

  it('stays in its turn among answers and notes, over restarts', async () => {
    const { page } = app;
    await press(page, 'ArrowLeft');
    await says('Saved. 2 judgements.');
    await note('hard to say');
    await says('Note saved. 2 judgements.');
    await restart();
    await undo();
    await says('Note taken back. 2 judgements.');
    expect(await lastNote()).toBe('');
    await undo();
    await says('Undone. 1 judgement.');
    await undo();
    await says('Item no longer set aside. 1 judgement.');
    await restart();
    await redo();
    await says('Item set aside again. 1 judgement.');
    await redo();
    await says('Redone. 2 judgements.');
    await redo();
    await says('Note restored. 2 judgements.');
    expect(await lastNote()).toBe('hard to say');
    const { length } = (await loggedEntries(app.page)).filter(({ type }) => type === 'flag' || type === 'remark');
    expect(length).toBe(2);
  });

  it('is put back on the Items screen, which is undone like any other act', async () => {
    const { page } = app;
    await findFlagged();
    const tag = page.getByText('Set aside', { exact: true });
    await press(page, 'x');
    await says('Item put back. 2 judgements.');
    await tag.waitFor({ state: 'detached' });
    await undo();
    await says('Item set aside again. 2 judgements.');
    await tag.waitFor();
    await redo();
    await says('Item no longer set aside. 2 judgements.');
    await tag.waitFor({ state: 'detached' });
  });
});

describe('notes and flags', () => {
  it('that say again what is said already are nothing to undo', async () => {
    await app.page.keyboard.press('Control+2');
    await app.page.locator('.stage-current').waitFor();
    expect(await lastNote()).toBe('hard to say');
    const before = await loggedEntries(app.page);
    await note('hard to say');
    await undo();
    await says('Item set aside again. 2 judgements.');
    const after = await loggedEntries(app.page);
    expect(after.slice(before.length).map(({ type }) => type)).toEqual(['retraction']);
  });

  it('of another annotator are not undone', async () => {
    const shown = await shownQuery(app.page);
    await fromPalette(app.page, 'Switch annotator');
    await app.page.getByLabel('Name', { exact: true }).fill('Ada');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => shownQuery(app.page), patience).not.toBe(shown);
    const before = (await loggedEntries(app.page)).length;
    await undo();
    await press(app.page, 'ArrowRight');
    await says('Saved. 3 judgements.');
    expect((await loggedEntries(app.page)).length).toBe(before + 1);
  });

  it('complain of nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
