import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { goTo } from '../judging/egg-expert.ts';

/** Every place of an open project, by its name in the navigation. */
export const screens = ['Items', 'Judge', 'Metric', 'Explore', 'Export', 'Review', 'Settings'] as const;

export const themes = ['Light theme', 'Dark theme'] as const;

/** Runs a command from the palette, by keyboard alone. */
export const command = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('textbox');
  await search.fill(name);
  await page.getByRole('dialog').getByText(name, { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
};

/** What axe finds on the page as it is: the rule and the element, empty when there is nothing. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  // The default mode opens a page of its own, which Electron cannot.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
};

/** Each screen in turn, once it has come to rest. */
export const visitEach = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
  for (const screen of screens) {
    await goTo(page, screen);
    await page.getByRole('main').waitFor();
    await page.waitForTimeout(400);
    await look(screen);
  }
};
