import { describe, expect, it } from 'vitest';
import { withApp } from '../harness/app.ts';
import { launchBrowser } from '../harness/browser.ts';
import { axeFindings, command, themes, visitEach } from '../harness/screens.ts';
import { judgeEggsUpTo, learn } from '../judging/egg-expert.ts';
import { openSample, queryShown } from '../storage/durability-steps.ts';

describe('axe finds nothing', () => {
  it('in the first window, in either theme', async () => {
    await withApp(async ({ page }) => {
      await page.getByRole('button', { name: 'Open a sample' }).waitFor();
      for (const theme of themes) {
        await command(page, theme);
        expect(await axeFindings(page), theme).toEqual([]);
      }
    });
  });

  it('on any screen of a judged project, in either theme', async () => {
    await withApp(async ({ page }) => {
      await openSample(page, 'Alien eggs');
      await judgeEggsUpTo(page, 12);
      await learn(page);
      for (const theme of themes) {
        await command(page, theme);
        await visitEach(page, async (screen) => expect(await axeFindings(page), `${screen}, ${theme}`).toEqual([]));
      }
    });
  });

  it.each(['Patients', 'Diseases'] as const)('while judging %s', async (sample) => {
    await withApp(async ({ page }) => {
      await openSample(page, sample);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});

describe('the same screens in the newest engine', () => {
  it('judge, learn, and complain of nothing', async () => {
    const { page, complaints, close } = await launchBrowser();
    try {
      await openSample(page, 'Alien eggs');
      await queryShown(page);
      await judgeEggsUpTo(page, 15);
      await learn(page);
      await visitEach(page, async (screen) => expect(await axeFindings(page), screen).toEqual([]));
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
