import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../harness/screens.ts';
import { openPatients, patience } from '../judging/patients.ts';
import { loggedEntries, press, status } from '../storage/durability-steps.ts';
import { answer, fromPalette, shownQuery, turnTo, ways } from './keyboard-steps.ts';

const patients = openPatients();
const { restart, says, shows } = patients;

describe('a skip', () => {
  it('is undone, which brings its query back on screen, and redone', async () => {
    const { page } = patients;
    await press(page, 'ArrowRight');
    await says('Saved. 1 judgement.');
    const first = await shownQuery(page);
    await press(page, 's');
    await says('Skipped. 1 judgement.');
    expect(await shownQuery(page)).not.toBe(first);
    await press(page, 'Control+z');
    await says('Skip undone. 1 judgement.');
    await shows(first);
    await press(page, 'Control+Shift+z');
    await says('Skipped. 1 judgement.');
    await expect.poll(() => shownQuery(page), patience).not.toBe(first);
  });

  it('is undone over a restart, in its turn', async () => {
    const skipped = await shownQuery(patients.page);
    await press(patients.page, 's');
    await says('Skipped. 1 judgement.');
    await press(patients.page, 'ArrowLeft');
    await says('Saved. 2 judgements.');
    await restart();
    const { page } = patients;
    await press(page, 'Control+z');
    await says('Undone. 1 judgement.');
    await press(page, 'Control+z');
    await says('Skip undone. 1 judgement.');
    await shows(skipped);
    const types = (await loggedEntries(page)).map(({ type }) => type);
    expect(types.filter((type) => type === 'skip')).toHaveLength(2);
    expect(types.filter((type) => type === 'judgement')).toHaveLength(2);
  });
});

describe('an undo', () => {
  it('asks again what was asked, though something else is asked by now', async () => {
    const { page } = patients;
    const pair = await shownQuery(page);
    await press(page, 's');
    await says('Skipped. 1 judgement.');
    await turnTo(page, 'odd');
    await press(page, 'Control+z');
    await says('Skip undone. 1 judgement.');
    await page.getByRole('heading', { level: 1, name: ways.pair.heading }).waitFor();
    await shows(pair);
    await page.keyboard.press(ways.pair.turn);
    await expect.poll(() => shownQuery(page), patience).not.toBe(pair);
  });
});

describe('several annotators', () => {
  it('each undo what is their own', async () => {
    const { page } = patients;
    const before = await shownQuery(page);
    await fromPalette(page, 'Switch annotator');
    await page.getByLabel('Name', { exact: true }).fill('Ada');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => shownQuery(page), patience).not.toBe(before);
    await press(page, 'Control+z');
    expect(await status(page)).toContain('1 judgement');
    await press(page, 'ArrowRight');
    await says('Saved. 2 judgements.');
    await press(page, 'Control+z');
    await says('Undone. 1 judgement.');
    await press(page, 'Control+z');
    await press(page, 'Control+Shift+z');
    await says('Redone. 2 judgements.');
  });
});

describe('the Review screen', () => {
  it('changes the picks of a grid in place, by keys alone, and keeps the earlier ones', async () => {
    const { page } = patients;
    await turnTo(page, 'grid');
    await answer(page, 'grid', 3);
    await page.keyboard.press('Control+6');
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    await boxes.first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await boxes.nth(0).focus();
    await page.keyboard.press('Space');
    await page.getByText('2 of 3 picked').waitFor();
    await boxes.nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Note', { exact: true }).fill('looked again');
    await page.getByLabel('Tags, separated by commas').focus();
    await page.keyboard.press('Enter');
    await page.getByText('changed later').waitFor();
    const grids = (await loggedEntries(page)).flatMap((entry) =>
      entry.type === 'judgement' && entry.answer.is === 'chosen' && entry.query.kind === 'grid'
        ? [{ ...entry, items: entry.answer.items, candidates: entry.query.candidates }]
        : [],
    );
    const [before, after] = grids;
    expect(grids).toHaveLength(2);
    expect(after?.replaces).toBe(before?.id);
    const kept = before?.items.filter((item) => item !== before.candidates[0]) ?? [];
    expect([...(after?.items ?? [])].sort()).toEqual([...kept, before?.candidates[1] ?? ''].sort());
    await page.getByText('looked again').waitFor();
  });

  it('undoes the change, which puts the earlier picks in force', async () => {
    const { page } = patients;
    await page.keyboard.press('Control+z');
    await page.getByText('changed later').waitFor({ state: 'hidden' });
    await says('Undone. 3 judgements.');
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('changed later').waitFor();
  });

  it('finds judgements by several filters at once, and by item', async () => {
    const { page } = patients;
    await page.keyboard.press('5');
    await page.getByText('1 judgement', { exact: true }).waitFor();
    await page.keyboard.press('4');
    await page.getByText('No judgement fits these filters.').waitFor();
    await page.keyboard.press('0');
    await page.getByText('5 judgements', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'With a note' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('1 judgement', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('li[aria-current=true]').getByText('looked again').waitFor();
    await page.keyboard.press('0');
    await page.getByText('5 judgements', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: /^Change the judgement/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('menuitem', { name: /^All judgements of/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^[2-4] judgements$/).waitFor();
    await page.getByRole('button', { name: 'No filters' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Follows how many judgements the Review screen says there are; the function returned tells what it said so far. */
const followCount = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  const seen = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const look = (): void => {
      const text = document.querySelector('.review-head > .akin-numbers')?.textContent ?? '';
      if (text !== texts.at(-1)) texts.push(text);
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  return () => seen.jsonValue();
};

describe('a judgement on the Review screen', () => {
  it('stays in the list once the filters are cleared, though the search lags behind', async () => {
    const { page } = patients;
    const counts = await followCount(page);
    await page.keyboard.press('0');
    await page.getByText('5 judgements', { exact: true }).waitFor();
    // Longer than a search waits for the next letter.
    await page.waitForTimeout(500);
    expect((await counts()).slice(1)).toEqual(['5 judgements']);
  });

  it('is changed by one key, and its strength in place; each is undone by itself', async () => {
    const { page } = patients;
    await page
      .getByRole('button', { name: /^Change the judgement/ })
      .nth(2)
      .focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText('6 judgements', { exact: true }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('radio', { name: 'Strongly' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('strength 4 of 5').waitFor();
    const corrections = (await loggedEntries(page)).flatMap((entry) =>
      entry.type === 'judgement' && entry.replaces !== null ? [entry] : [],
    );
    expect(corrections.slice(-2).map(({ answer: given }) => given)).toEqual([
      { is: 'different' },
      { is: 'different', strength: 4 },
    ]);
    expect(corrections.at(-1)?.replaces).toBe(corrections.at(-2)?.id);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.review-row[data-state=retracted]').count(), patience).toBe(3);
    expect(await status(page)).toBe('Undone. 3 judgements.');
  });
});

describe('bad items', () => {
  it('are set aside with a note, whichever they are, and their query goes', async () => {
    const { page } = patients;
    await page.keyboard.press('Control+2');
    await page.locator('.stage-current').waitFor();
    const before = await shownQuery(page);
    await press(page, 'Shift+X');
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    await boxes.nth(9).focus();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.getByLabel('Why').fill('a torn page');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => shownQuery(page), patience).not.toBe(before);
    const flags = (await loggedEntries(page)).filter((entry) => entry.type === 'flag');
    expect(flags).toMatchObject([{ bad: true, note: 'a torn page', annotator: 'Ada' }]);
  });
});

describe('projects, from the palette', () => {
  it('are renamed and duplicated', async () => {
    const { page } = patients;
    await fromPalette(page, 'Rename the project');
    await page.getByRole('dialog').getByLabel('Name').fill('Hearts');
    await page.keyboard.press('Enter');
    await page.locator('.bar-title').getByText('Hearts').waitFor();
    await fromPalette(page, 'Duplicate the project');
    await page.getByText('The copy is called Hearts (2).').waitFor();
    await fromPalette(page, 'All projects');
    await page.getByRole('button', { name: /^Hearts \(2\)/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('are opened and deleted, the one that has the focus', async () => {
    const { page } = patients;
    await page.getByRole('button', { name: /^Hearts \(2\)/ }).focus();
    await fromPalette(page, 'Open the chosen project');
    await page.locator('.bar-title').getByText('Hearts (2)').waitFor();
    await expect.poll(() => status(page), patience).toMatch(/^Ready\. 3 judgements\.$/);
    await fromPalette(page, 'Delete the project');
    await page.getByRole('dialog').getByText('Delete Hearts (2)?').waitFor();
    await page.getByRole('button', { name: 'Delete the project' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Hearts Records/ }).waitFor();
    await page.getByRole('button', { name: /^Hearts \(2\)/ }).waitFor({ state: 'detached' });
  });

  it('complain of nothing', () => {
    expect(patients.complaints).toEqual([]);
  });
});
