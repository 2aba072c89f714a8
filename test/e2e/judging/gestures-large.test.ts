import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importProject } from '../../bench/app/project.ts';
import { type App, launchApp } from '../harness/app.ts';
import { press } from '../storage/durability-steps.ts';
import { placeIn, type Seen, see, side, writeLargePictures } from './large-pictures.ts';

/** Two panes photographed until nothing changes any more: tiles come as they are cut. */
const settled = { timeout: 20_000, interval: 300 } as const;

describe.each([1, 1.5])('large pictures on a screen of %s device pixels for one of the page', (density) => {
  let app: App;

  beforeAll(async () => {
    app = await launchApp({ args: [`--force-device-scale-factor=${density}`] });
    await importProject(app, writeLargePictures(), true);
    await app.page.locator('.stage-current .picture:not([data-waiting])').nth(1).waitFor();
  });

  afterAll(async () => {
    await app.close();
  });

  interface Expected {
    /** Quarter turns, clockwise. */
    readonly turns: 0 | 1;
    /** Where the picture's centre is off the pane's, as shares of the pane. */
    readonly x: number;
    readonly y: number;
  }

  /** The offset from which every pixel follows by whole steps; how far that is from what is expected, in pixels. */
  const offBy = ({ width, height, pixels }: Seen, { turns, x, y }: Expected): number => {
    const [first, ...others] = pixels;
    if (first === undefined) throw new Error('the pane is empty');
    const origin = placeIn(first);
    for (const pixel of others) {
      const [right, down] = [pixel[0] - first[0], pixel[1] - first[1]];
      const [dx, dy] = turns === 0 ? [right, down] : [down, -right];
      const [placeX, placeY] = placeIn(pixel);
      // Not one pixel may be another's, or a mixture of several.
      if (placeX !== origin[0] + dx || placeY !== origin[1] + dy) return Number.POSITIVE_INFINITY;
    }
    const [right, down] = [first[0] + 0.5 - width * (0.5 + x), first[1] + 0.5 - height * (0.5 + y)];
    const [dx, dy] = turns === 0 ? [right, down] : [down, -right];
    return Math.max(Math.abs(origin[0] + 0.5 - side.width / 2 - dx), Math.abs(origin[1] + 0.5 - side.height / 2 - dy));
  };

  const showsExactly = (expected: Expected): Promise<void> =>
    expect.poll(async () => offBy(await see(app.page, 'place.png'), expected), settled).toBeLessThan(0.6);

  it('are shown pixel by pixel at 1:1', async () => {
    await press(app.page, 'a');
    await showsExactly({ turns: 0, x: 0, y: 0 });
  });

  it('stay exact while they are moved, beyond what was in sight', async () => {
    for (let step = 0; step < 7; step++) await app.page.keyboard.press('Shift+ArrowLeft');
    await app.page.keyboard.press('Shift+ArrowDown');
    await showsExactly({ turns: 0, x: 0.7, y: -0.1 });
  });

  it('stay exact turned by a quarter', async () => {
    await press(app.page, 'r');
    await showsExactly({ turns: 1, x: 0.7, y: -0.1 });
  });

  it('let through once what is behind them, and no smaller copy', async () => {
    const shades = async (): Promise<readonly number[]> => {
      const { pixels } = await see(app.page, 'veil.png');
      return [...new Set(pixels.map(([, , , green]) => green))].sort((a, b) => a - b);
    };
    // The two shades of the chequered ground, which are near to white, under a veil that lets half of it through.
    await expect.poll(async () => (await shades()).every((shade) => shade > 110 && shade < 135), settled).toBe(true);
    expect((await shades()).length).toBeGreaterThan(1);
  });

  it('take on a tone like any other', async () => {
    await press(app.page, 'v');
    const inverted = ({ pixels, ...pane }: Seen): Seen => ({
      ...pane,
      pixels: pixels.map(([x, y, ...colour]) => {
        const [red, green, blue] = colour.map((value) => 255 - value);
        return [x, y, red ?? 0, green ?? 0, blue ?? 0];
      }),
    });
    await expect
      .poll(async () => offBy(inverted(await see(app.page, 'place.png')), { turns: 1, x: 0.7, y: -0.1 }), settled)
      .toBeLessThan(0.6);
    await press(app.page, 'v');
  });

  it('fit the pane again, turned and upright', async () => {
    /** Sides of what is seen of the veil, which darkens what is behind it, and those it should have; within two samples. */
    const offFit = async (width: number, height: number): Promise<number> => {
      const { pixels, ...pane } = await see(app.page, 'veil.png');
      const dark = pixels.filter(([, , , green]) => green < 135);
      const spread = (of: 0 | 1): number =>
        Math.max(...dark.map((one) => one[of])) - Math.min(...dark.map((one) => one[of]));
      const scale = Math.min(pane.width / width, pane.height / height);
      // The outermost pixels of the pane are not looked at.
      const shown = (length: number, room: number): number => Math.min(length * scale, room - 48);
      return Math.max(Math.abs(spread(0) - shown(width, pane.width)), Math.abs(spread(1) - shown(height, pane.height)));
    };
    await press(app.page, 'f');
    await expect.poll(() => offFit(side.height, side.width), settled).toBeLessThan(11);
    for (let turn = 0; turn < 3; turn++) await press(app.page, 'r');
    await expect.poll(() => offFit(side.width, side.height), settled).toBeLessThan(11);
    expect(app.complaints).toEqual([]);
  });
});
