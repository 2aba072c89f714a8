import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../shared/model/judgement.ts';
import { withApp } from '../harness/app.ts';
import { loggedEntries, openSample, status } from '../storage/durability-steps.ts';

/** One key press, with the query that was on screen when it came and what the status region said up to the next. */
interface Press {
  readonly shown: string;
  readonly repeat: boolean;
  said: string[];
}

declare global {
  /** Filled by `watch` in the page. */
  var presses: Press[];
}

/** Notes every answer key before the app sees it, and everything the status region says. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.presses = [];
    const region = document.querySelector('[role=status]');
    const text = (): string => region?.textContent ?? '';
    window.addEventListener(
      'keydown',
      ({ code, repeat }) => {
        if (!code.startsWith('Arrow')) return;
        const shown = document.querySelector('.stage-current')?.textContent ?? '';
        globalThis.presses.push({ shown, repeat, said: [text()] });
      },
      { capture: true },
    );
    if (region) {
      new MutationObserver(() => globalThis.presses.at(-1)?.said.push(text())).observe(region, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    }
  });

const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown'] as const;

/** Ten keys a second, every fifth of them held down so that it repeats. */
const burst = async (page: Page, seconds: number): Promise<void> => {
  const start = Date.now();
  for (let i = 0; i < 10 * seconds; i++) {
    const key = keys[i % keys.length] ?? 'ArrowDown';
    await page.keyboard.down(key);
    if (i % 5 === 0) for (let held = 0; held < 3; held++) await page.keyboard.down(key);
    await page.keyboard.up(key);
    await page.waitForTimeout(Math.max(0, start + 100 * (i + 1) - Date.now()));
  }
};

const textsById = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const request = indexedDB.open('akin');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const pages = request.result.transaction('items').objectStore('items').getAll();
          pages.onsuccess = () => {
            request.result.close();
            const items = pages.result.flatMap((one) => one.items);
            resolve(Object.fromEntries(items.map(({ id, content }) => [id, content.text])));
          };
        };
      }),
  );

const shows = ({ shown }: Press, { query }: Judgement, texts: Readonly<Record<string, string>>): boolean =>
  query.kind === 'pair' && [query.left, query.right].every((id) => shown.includes(texts[id] ?? '\u0000'));

/** Presses that came one after the other while the same query was on screen. */
const runsOf = (presses: readonly Press[]): readonly (readonly Press[])[] => {
  const runs: Press[][] = [];
  for (const press of presses) {
    const last = runs.at(-1);
    if (last?.[0]?.shown === press.shown) last.push(press);
    else runs.push([press]);
  }
  return runs;
};

/** A machine that is busy takes its time. */
const soon = { timeout: 15_000 } as const;

describe('a burst of keys', () => {
  it('saves each for the query that was on screen, or refuses it visibly; none twice, none for another', async () => {
    await withApp(async ({ page }) => {
      await openSample(page, 'Diseases');
      await page.waitForTimeout(500);
      await watch(page);
      await burst(page, 20);
      await page.waitForTimeout(1000);

      const presses = (await page.evaluate(() => globalThis.presses)).filter(({ repeat }) => !repeat);
      const texts = await textsById(page);
      const judgements = (await loggedEntries(page)).filter((entry): entry is Judgement => entry.type === 'judgement');
      expect(presses).toHaveLength(200);
      expect(judgements.length).toBeGreaterThan(40);

      let judged = 0;
      for (const sameQuery of runsOf(presses)) {
        const judgement = judgements[judged];
        const [first] = sameQuery;
        const isJudged = first !== undefined && judgement !== undefined && shows(first, judgement, texts);
        if (isJudged) judged++;
        // Of the presses while a query was on screen one may be taken; whatever else was pressed is visibly refused.
        const silent = sameQuery.filter(({ said }) => !said.some((text) => text.startsWith('Not counted')));
        expect(silent.length).toBeLessThanOrEqual(isJudged ? 1 : 0);
      }
      // Every judgement, in order, is about a query that was on screen when a key came.
      expect(judged).toBe(judgements.length);

      const questions = judgements.map(({ query, origin }) => JSON.stringify([query, origin.repeats]));
      expect(new Set(questions).size).toBe(questions.length);
      expect(judgements.every(({ took }) => took >= 100)).toBe(true);
      await page.waitForTimeout(300);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => status(page), soon).toBe(`Saved. ${judgements.length + 1} judgements.`);
    });
  });
});
