import type { Page } from 'playwright';

/** Asked often, so by selector: looking for a role walks the whole page and would be the longest task of all. */
const statusOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

/** An answer is acknowledged when the next query can be answered; looking sooner would only disturb what is measured. */
const soonestSaved = 100;

const answerOnce = async (page: Page, key: string, pause: number): Promise<void> => {
  const before = await statusOf(page);
  for (let presses = 0; presses < 40; presses++) {
    await page.waitForTimeout(pause);
    await page.keyboard.press(key);
    await page.waitForTimeout(soonestSaved);
    for (let looks = 0; looks < 200; looks++) {
      const now = await statusOf(page);
      if (now.startsWith('Saved') && now !== before) return;
      // A press that came too soon after a late paint is refused, and made again like a person would.
      if (now.startsWith('Not counted')) break;
      await page.waitForTimeout(10);
    }
  }
  throw new Error(`nothing was saved after "${before}"`);
};

/** Answers `count` queries at the pace of a quick expert: similar, different, now and then neither. */
export const judge = async (page: Page, count: number, pause = 160): Promise<void> => {
  for (let i = 0; i < count; i++)
    await answerOnce(page, i % 11 === 10 ? 'ArrowDown' : i % 3 === 0 ? 'ArrowRight' : 'ArrowLeft', pause);
};
