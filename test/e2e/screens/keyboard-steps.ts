import type { Page } from 'playwright';
import { expect } from 'vitest';
import { press, status } from '../storage/durability-steps.ts';

/** Keys that turn to each way of asking, and one answer in each. */
export const ways = {
  pair: { turn: 'Alt+Shift+Digit1', heading: 'Are these two similar?', answer: ['ArrowRight'] },
  triplet: { turn: 'Alt+Shift+Digit2', heading: 'Which one is closer?', answer: ['ArrowLeft'] },
  odd: { turn: 'Alt+Shift+Digit3', heading: 'Which is the odd one out?', answer: ['2'] },
  grid: { turn: 'Alt+Shift+Digit4', heading: 'Pick the 3 closest', answer: ['1', '4', '7', 'Enter'] },
} as const;

/** Turns to another way of asking and waits for its first query to be laid out. */
export const turnTo = async (page: Page, way: keyof typeof ways): Promise<void> => {
  await page.keyboard.press(ways[way].turn);
  await page.getByRole('heading', { level: 1, name: ways[way].heading }).waitFor();
  await page.locator('.stage-current').waitFor();
};

/** Answers by keys alone and waits for the acknowledgement. */
export const answer = async (page: Page, way: keyof typeof ways, total: number): Promise<void> => {
  for (const key of ways[way].answer) await press(page, key);
  await expect.poll(() => status(page)).toBe(`Saved. ${total} judgement${total === 1 ? '' : 's'}.`);
};

/** What the query on screen shows, in words: the same text is the same query. */
export const shownQuery = async (page: Page): Promise<string> =>
  ((await page.locator('.stage-current').textContent()) ?? '').trim();

/** Runs a command by its name, by keys alone; it may open a dialog. */
export const fromPalette = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('textbox', { name: 'Find a command' });
  await search.waitFor();
  await page.keyboard.type(name);
  await page.getByRole('dialog').getByText(name, { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
};
