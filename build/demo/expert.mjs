import { setTimeout as wait } from 'node:timers/promises';

/**
 * Stands in for the person: an expert who sees how smooth an egg is. The number in a picture's name is the true
 * smoothness, and eggs are similar when they differ by less than this.
 */
const similarWithin = 40;

/** The app ignores answers to a question that nobody can have seen yet. */
const lookMilliseconds = 130;

/** An answer is saved within milliseconds; one that is not by now was refused. */
const patienceMilliseconds = 5000;

/** @param {string} name such as i0022.png */
export const smoothnessOf = (name) => {
  const [, digits] = /^i(\d+)\.png$/.exec(name) ?? [];
  if (digits === undefined) throw new Error(`"${name}" is not the name of an egg`);
  return Number(digits);
};

/** @param {readonly string[]} names the two pictures of the question */
export const keyFor = (names) => {
  const [left = 0, right = 0] = names.map(smoothnessOf);
  return Math.abs(left - right) < similarWithin ? 'ArrowRight' : 'ArrowLeft';
};

/** The names of the two pictures in question, once both are there. @param {import('playwright').Page} page */
export const namesShown = async (page) => {
  const pictures = page.getByRole('img', { name: /^i\d+\.png$/ });
  await pictures.nth(1).waitFor();
  return pictures.evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''));
};

/**
 * Answers the question on screen, and again when the app finds that it came too soon after the question: on a busy
 * machine a picture may be painted late.
 * @param {import('playwright').Page} page @param {number} count how many judgements there are then
 */
const answer = async (page, count) => {
  const saved = page.getByRole('status').getByText(new RegExp(`^Saved\\. ${count} judgement`));
  const refused = page.getByRole('status').getByText(/^Not counted/);
  for (;;) {
    await wait(lookMilliseconds);
    await page.keyboard.press(keyFor(await namesShown(page)));
    if (
      await saved.waitFor({ timeout: patienceMilliseconds }).then(
        () => true,
        () => false,
      )
    )
      return;
    await refused.waitFor();
  }
};

/**
 * Answers so many questions with the arrow keys, each after the one before was saved.
 * @param {import('playwright').Page} page @param {number} count @param {number} already judgements there before
 */
export const judge = async (page, count, already) => {
  for (let n = already + 1; n <= already + count; n++) await answer(page, n);
};
