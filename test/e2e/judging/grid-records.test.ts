import { expect, it } from 'vitest';
import { axeFindings } from '../harness/screens.ts';
import { answer, turnTo } from '../screens/keyboard-steps.ts';
import { press } from '../storage/durability-steps.ts';
import { openPatients, patience } from './patients.ts';

const patients = openPatients();

/** The names of the fields that every card shows, the anchor's among them: all cards have to agree on them. */
const fieldsShown = async (): Promise<readonly string[]> => {
  const cards = await patients.page
    .locator('.stage-current .card-fields')
    .evaluateAll((all) =>
      all.map((card) => [...card.querySelectorAll('.card-name')].map((name) => name.textContent ?? '')),
    );
  const fewest = Math.min(...cards.map((names) => names.length));
  const beginnings = new Set(cards.map((names) => names.slice(0, fewest).join(' ')));
  expect(beginnings.size).toBe(1);
  return [...beginnings].join('').split(' ');
};

it('a grid of records leads to all fields by keys, in step over all cards', async () => {
  const { page } = patients;
  await turnTo(page, 'grid');
  await page.getByText('Fields 1–7 of 14', { exact: true }).first().waitFor();
  const first = await fieldsShown();
  expect(first).toContain('age');
  await press(page, '2');
  await press(page, 'PageDown');
  await page.getByText('Fields 8–14 of 14', { exact: true }).waitFor();
  const second = await fieldsShown();
  expect(new Set([...first, ...second]).size).toBe(14);
  // There is nothing after the last ones.
  await press(page, 'PageDown');
  expect(await fieldsShown()).toEqual(second);
  expect(await axeFindings(page)).toEqual([]);
  await press(page, 'PageUp');
  await page.getByText('Fields 1–7 of 14', { exact: true }).first().waitFor();
  expect(await fieldsShown()).toEqual(first);
  // Turning the pages has taken back no pick.
  await page.getByText('1 of 3 picked', { exact: true }).waitFor();
});

it('begins with the first fields at the next grid', async () => {
  const { page } = patients;
  await press(page, 'PageDown');
  await page.getByText('Fields 8–14 of 14', { exact: true }).waitFor();
  await press(page, '2');
  await answer(page, 'grid', 1);
  await expect.poll(fieldsShown, patience).toContain('age');
  expect(patients.complaints).toEqual([]);
});
