import type { Page } from 'playwright';
import { press, status } from '../storage/durability-steps.ts';

/** The number in a picture's name is the egg's true smoothness. */
export const smoothnessOf = (name: string): number => {
  const [, digits] = /i(\d+)\.png$/.exec(name) ?? [];
  if (digits === undefined) throw new Error(`"${name}" is not the name of an egg`);
  return Number(digits);
};

const similarWithin = 40;

export const areSimilar = (a: string, b: string): boolean =>
  Math.abs(smoothnessOf(a) - smoothnessOf(b)) < similarWithin;

/** The names of the two eggs in question, left first. */
export const eggsShown = async (page: Page): Promise<readonly [string, string]> => {
  const pictures = page.getByRole('img', { name: /^i\d+\.png$/ });
  await pictures.nth(1).waitFor();
  const [left = '', right = ''] = await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('alt') ?? ''));
  return [left, right];
};

export const saved = (page: Page, total: number): Promise<void> =>
  page.getByRole('status').getByText(`Saved. ${total} judgement`).waitFor();

/** Answers from the true smoothness by the arrow keys until `total` judgements are saved. */
export const judgeEggsUpTo = async (page: Page, total: number): Promise<void> => {
  const [, now = '0'] = /(\d+) judgement/.exec(await status(page)) ?? [];
  for (let n = Number(now) + 1; n <= total; n++) {
    const [left, right] = await eggsShown(page);
    await press(page, areSimilar(left, right) ? 'ArrowRight' : 'ArrowLeft');
    await saved(page, n);
  }
};

export const goTo = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();

/** Learns from all that was judged, and waits for it. A learner is chosen by hand, or stays the automatic choice. */
export const learn = async (page: Page, learner?: string): Promise<void> => {
  await goTo(page, 'Metric');
  if (learner !== undefined) await page.getByLabel('Learner', { exact: true }).selectOption(learner);
  await page.locator('[data-command="refit"]').first().click();
  await page.getByText('Metric up to date').waitFor({ timeout: 120_000 });
};
