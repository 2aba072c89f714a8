import { describe, expect, it } from 'vitest';
import { fromPalette, shownQuery } from '../screens/keyboard-steps.ts';
import { loggedEntries, press } from '../storage/durability-steps.ts';
import { openPatients, patience } from './patients.ts';

const patients = openPatients();
const { restart, says, shows } = patients;

const undo = (): Promise<void> => press(patients.page, 'Control+z');
const redo = (): Promise<void> => press(patients.page, 'Control+Shift+z');

/** Puts a note on what was judged last, by keys alone. */
const note = async (text: string): Promise<void> => {
  await press(patients.page, 'n');
  await patients.page.getByLabel('Note', { exact: true }).fill(text);
  await patients.page.getByLabel('Tags, separated by commas').focus();
  await patients.page.keyboard.press('Enter');
  await patients.page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** The note in the dialog for the judgement made last. */
const lastNote = async (): Promise<string> => {
  await press(patients.page, 'n');
  const text = await patients.page.getByLabel('Note', { exact: true }).inputValue();
  await patients.page.keyboard.press('Escape');
  await patients.page.getByRole('dialog').waitFor({ state: 'hidden' });
  return text;
};

/** Chooses the item that was flagged first on the Items screen. */
const findFlagged = async (): Promise<void> => {
  const [flag] = (await loggedEntries(patients.page)).filter((entry) => entry.type === 'flag');
  await patients.page.keyboard.press('Control+1');
  await patients.page.getByLabel('Search items').fill(flag?.item ?? '');
  const list = patients.page.getByRole('region', { name: 'List of items' });
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
  await patients.page.keyboard.press('Enter');
};

describe('an item set aside', () => {
  it('goes with its query, and comes back with it when that is undone', async () => {
    const { page } = patients;
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
    const { page } = patients;
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
    const { length } = (await loggedEntries(patients.page)).filter(({ type }) => type === 'flag' || type === 'remark');
    expect(length).toBe(2);
  });

  it('is put back on the Items screen, which is undone like any other act', async () => {
    const { page } = patients;
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
    await patients.page.keyboard.press('Control+2');
    await patients.page.locator('.stage-current').waitFor();
    expect(await lastNote()).toBe('hard to say');
    const before = await loggedEntries(patients.page);
    await note('hard to say');
    await undo();
    await says('Item set aside again. 2 judgements.');
    const after = await loggedEntries(patients.page);
    expect(after.slice(before.length).map(({ type }) => type)).toEqual(['retraction']);
  });

  it('of another annotator are not undone', async () => {
    const shown = await shownQuery(patients.page);
    await fromPalette(patients.page, 'Switch annotator');
    await patients.page.getByLabel('Name', { exact: true }).fill('Ada');
    await patients.page.keyboard.press('Enter');
    await patients.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => shownQuery(patients.page), patience).not.toBe(shown);
    const before = (await loggedEntries(patients.page)).length;
    await undo();
    await press(patients.page, 'ArrowRight');
    await says('Saved. 3 judgements.');
    expect((await loggedEntries(patients.page)).length).toBe(before + 1);
  });
});

describe('several items set aside in one dialog', () => {
  it('are one act: undone and redone at once, over a restart', async () => {
    const { page } = patients;
    const both = await shownQuery(page);
    await press(page, 'Shift+X');
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    for (const place of [0, 1]) {
      await boxes.nth(place).focus();
      await page.keyboard.press('Space');
    }
    await page.getByLabel('Why').focus();
    await page.keyboard.press('Enter');
    await says('2 items set aside. 3 judgements.');
    await undo();
    await says('2 items no longer set aside. 3 judgements.');
    await shows(both);
    await redo();
    await says('2 items set aside again. 3 judgements.');
    await expect.poll(() => shownQuery(page), patience).not.toBe(both);
    await restart();
    await undo();
    await says('2 items no longer set aside. 3 judgements.');
    await undo();
    await says('Undone. 2 judgements.');
  });

  it('complain of nothing', () => {
    expect(patients.complaints).toEqual([]);
  });
});
