import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { worthOf } from '../../../shared/sampling/measured.ts';
import { goTo } from './egg-expert.ts';
import { openPatients, patience } from './patients.ts';

const patients = openPatients();

const choice = (page: Page) => page.getByLabel('How questions are chosen', { exact: true });

/** What a screen reader says of the choice beside its name. */
const described = async (page: Page): Promise<string> => {
  const id = await choice(page).getAttribute('aria-describedby');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
};

it('says what the chosen way asks and what it was worth, and nothing of what was not measured', async () => {
  const { page } = patients;
  await goTo(page, 'Settings');
  const worth = worthOf('default', 'auto');
  if (!worth) throw new Error('the default was not measured');
  expect(await described(page)).toContain(
    `on ${worth.tasks} tasks with the learner Automatic: one such question was worth ${worth.ratio.toFixed(2)} random ones`,
  );
  await choice(page).selectOption({ label: 'Spread over all items' });
  await expect.poll(() => described(page), patience).toContain('least like each other');
  expect(await described(page)).not.toContain('worth');
});

it('keeps the choice over a restart', async () => {
  await goTo(patients.page, 'Judge');
  await patients.restart();
  await goTo(patients.page, 'Settings');
  expect(await choice(patients.page).inputValue()).toBe('k-centre');
});
