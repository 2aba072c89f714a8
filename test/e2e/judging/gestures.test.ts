import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { openSample, press, status } from '../storage/durability-steps.ts';

let app: App;

beforeAll(async () => {
  app = await launchApp();
  await openSample(app.page, 'Alien eggs');
});

afterAll(async () => {
  await app.close();
});

/** A picture as it is painted in its pane. */
interface Painted {
  /** Pixels of the screen for one of the picture. */
  readonly scale: number;
  /** Where its centre is off the pane's, as shares of the pane. */
  readonly x: number;
  readonly y: number;
  readonly turned: number;
  readonly tone: string;
}

/** Both pictures of the pair in question. */
const painted = async (): Promise<readonly [Painted, Painted]> => {
  const [left, right, ...more] = await app.page.locator('.stage-current .picture').evaluateAll((panes) =>
    panes.map((pane) => {
      const image = pane.querySelector('img');
      if (image === null) throw new Error('a pane has no picture');
      const [outer, inner] = [pane.getBoundingClientRect(), image.getBoundingClientRect()];
      const { transform, filter } = getComputedStyle(image);
      const { a, b } = new DOMMatrix(transform);
      return {
        scale: (Math.hypot(a, b) * image.offsetWidth * devicePixelRatio) / image.naturalWidth,
        x: (inner.left + inner.width / 2 - outer.left - outer.width / 2) / outer.width,
        y: (inner.top + inner.height / 2 - outer.top - outer.height / 2) / outer.height,
        turned: Math.round((Math.atan2(b, a) * 180) / Math.PI),
        tone: filter,
      };
    }),
  );
  if (!left || !right || more.length > 0) throw new Error('expected two pictures');
  return [left, right];
};

/** What both pictures have in common, which must be all. */
const inStep = async (): Promise<Painted> => {
  const [left, right] = await painted();
  for (const key of ['scale', 'x', 'y', 'turned'] as const) expect(right[key], key).toBeCloseTo(left[key], 2);
  expect(right.tone).toBe(left.tone);
  return left;
};

const afterKey = async (key: string): Promise<Painted> => {
  await press(app.page, key);
  await app.page.waitForTimeout(100);
  return inStep();
};

describe('looking closely at two pictures, in step and by keyboard', () => {
  it('zooms in and out', async () => {
    const fitted = await inStep();
    expect((await afterKey('=')).scale / fitted.scale).toBeCloseTo(1.25, 2);
    expect((await afterKey('-')).scale / fitted.scale).toBeCloseTo(1, 2);
  });

  it('moves in every direction, and fits again', async () => {
    const fitted = await inStep();
    expect((await afterKey('Shift+ArrowLeft')).x).toBeCloseTo(0.1, 2);
    expect((await afterKey('Shift+ArrowDown')).y).toBeCloseTo(-0.1, 2);
    await afterKey('Shift+ArrowRight');
    expect(await afterKey('Shift+ArrowRight')).toMatchObject({
      x: expect.closeTo(-0.1, 2),
      y: expect.closeTo(-0.1, 2),
    });
    expect(await afterKey('f')).toEqual(fitted);
  });

  it('shows one pixel of the picture on one of the screen', async () => {
    expect((await afterKey('a')).scale).toBeCloseTo(1, 2);
    await afterKey('f');
  });

  it('turns by quarters, all the way round', async () => {
    expect((await afterKey('r')).turned).toBe(90);
    expect(Math.abs((await afterKey('r')).turned)).toBe(180);
    expect((await afterKey('r')).turned).toBe(-90);
    expect((await afterKey('r')).turned).toBe(0);
  });

  it('inverts, brightens and sharpens the contrast', async () => {
    expect((await afterKey('v')).tone).toBe('brightness(1) contrast(1) invert(1)');
    expect((await afterKey('v')).tone).toBe('none');
    await press(app.page, 'b');
    const brightness = app.page.getByRole('slider', { name: 'Brightness' });
    await brightness.waitFor();
    await brightness.focus();
    expect((await afterKey('ArrowRight')).tone).toBe('brightness(1.05) contrast(1) invert(0)');
    await press(app.page, 'Tab');
    await expect
      .poll(() => app.page.getByRole('slider', { name: 'Contrast' }).evaluate((one) => one.matches(':focus')))
      .toBe(true);
    expect((await afterKey('ArrowLeft')).tone).toBe('brightness(1.05) contrast(0.95) invert(0)');
    await press(app.page, 'Escape');
    await brightness.waitFor({ state: 'detached' });
  });

  it('answers nothing meanwhile', async () => {
    expect(await status(app.page)).toBe('Ready.');
  });
});

describe('the same by mouse', () => {
  it('zooms with the wheel and moves by dragging, both pictures at once', async () => {
    const fitted = await afterKey('f');
    const box = await app.page.locator('.stage-current .picture').first().boundingBox();
    if (!box) throw new Error('the pane is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await app.page.mouse.move(x, y);
    await app.page.mouse.wheel(0, -300);
    await expect.poll(async () => (await inStep()).scale / fitted.scale).toBeGreaterThan(1.3);
    await app.page.mouse.down();
    await app.page.mouse.move(x + box.width / 4, y, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(async () => (await inStep()).x).toBeCloseTo(0.25, 2);
    expect(app.complaints).toEqual([]);
  });
});
