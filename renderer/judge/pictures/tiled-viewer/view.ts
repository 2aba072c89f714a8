// Room: Pictures of many megapixels, painted from tiles that a worker cuts.

import type { ImageSize } from '../../../../shared/features/pictures/size.ts';
import { cutTile, retainWhole } from '../../../content/image-copies.ts';
import { session, subscribeToSession } from '../../../session/index.ts';
import type { Copy } from '../../../workers/pictures/shrinker-api.ts';
import type { Tile } from '../../../workers/pictures/tile.ts';
import { useViewTransform } from '../view-transform.ts';
import { levelFor, tilesCovering } from './cover.ts';
import { beginInTurn } from './first-paint.ts';
import { paintGround, paintTile, type Surface } from './paint.ts';
import { boundsOf, type Placement, placementOf, visibleArea } from './placement.ts';
import { TileStore } from './store.ts';

/** Device pixels around the pane for which tiles are there before they come in sight. */
const margin = 256;

/** Milliseconds of rest after which a picture that nobody sees yet follows the look of those on screen. */
const followsAfter = 250;

/** Whether a close look wants more pixels than the copy has. Fitted, the copy always does. */
const wantsTiles = (copy: Copy, { width }: Placement): boolean => {
  const { actual, zoom } = useViewTransform.getState();
  return (actual || zoom > 1) && width > copy.bitmap.width;
};

/** What a view is of, and where it paints. */
export interface Sight {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly url: string;
  readonly copy: Copy;
}

/**
 * Paints a large picture into a canvas as large as its pane: from the smaller copy as long as that has the pixels, else
 * from tiles of the picture itself, over the copy until they are there. Only what is in sight is painted.
 */
export class LargeView {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #copy: Copy;
  readonly #url: string;
  readonly #tiles: TileStore;
  readonly #stops: (() => void)[] = [];
  #frame = 0;
  #later: ReturnType<typeof setTimeout> | null = null;
  /** What is painted now; null before the pane's size is known. */
  #painted: { readonly surface: Surface; readonly level: number } | null = null;
  #release: (() => void) | null = null;

  /** @param onPainted called once the picture is on its canvas for the first time. */
  constructor({ canvas, context, url, copy }: Sight, onPainted: () => void) {
    this.#canvas = canvas;
    this.#context = context;
    this.#url = url;
    this.#copy = copy;
    this.#tiles = new TileStore((tile, signal) => cutTile(url, tile, signal), this.#arrived);
    const sizes = new ResizeObserver(([entry]) => {
      const [box] = entry?.devicePixelContentBoxSize ?? [];
      if (box !== undefined) this.#resize(box.inlineSize, box.blockSize);
      onPainted();
    });
    const begin = (): void => sizes.observe(canvas, { box: 'device-pixel-content-box' });
    this.#stops.push(beginInTurn(begin), () => sizes.disconnect());
    this.#stops.push(useViewTransform.subscribe(this.#follow), this.#watchQuery());
  }

  close(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    this.#forgetLater();
    this.#release?.();
    this.#tiles.close();
    this.#canvas.width = 0;
  }

  get #onScreen(): boolean {
    return this.#canvas.closest('.stage-current') !== null;
  }

  #resize(width: number, height: number): void {
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#paint();
  }

  /** The pictures on screen follow in the same frame; those of the next query at rest, or when it comes up. */
  readonly #follow = (): void => {
    this.#forgetLater();
    if (this.#onScreen) this.#nextFrame();
    else this.#later = setTimeout(this.#paint, followsAfter);
  };

  #forgetLater(): void {
    if (this.#later !== null) clearTimeout(this.#later);
    this.#later = null;
  }

  #watchQuery(): () => void {
    let shown = session().current;
    return subscribeToSession(({ current }) => {
      if (current === shown) return;
      shown = current;
      if (this.#later !== null) this.#nextFrame();
      else setTimeout(this.#holdIfNeeded);
    });
  }

  #nextFrame(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#paint);
  }

  readonly #paint = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#forgetLater();
    this.#frame = 0;
    const { picture, bitmap } = this.#copy;
    const pane = { width: this.#canvas.width, height: this.#canvas.height };
    if (pane.width === 0 || pane.height === 0) return;
    const placement = placementOf(picture, pane, useViewTransform.getState());
    const surface = { context: this.#context, picture, placement };
    const level = levelFor(placement.width / picture.width);
    this.#painted = { surface, level };
    this.#outline(placement);
    if (wantsTiles(this.#copy, placement)) this.#paintFromTiles(surface, pane, level);
    else {
      this.#tiles.want([]);
      paintGround(surface, bitmap);
    }
    this.#holdIfNeeded();
  };

  #paintFromTiles(surface: Surface, pane: ImageSize, level: number): void {
    const { picture, placement } = surface;
    const within = (distance: number): readonly Tile[] => {
      const area = visibleArea(picture, pane, placement, distance);
      return area === null ? [] : tilesCovering(area, level);
    };
    this.#tiles.want(within(margin));
    const seen = within(0).map((tile) => ({ tile, bitmap: this.#tiles.get(tile) }));
    const complete = seen.every(({ bitmap }) => bitmap !== null);
    paintGround(surface, complete ? null : this.#copy.bitmap);
    // Sharper or softer ones fill in for those still to come.
    if (!complete)
      for (const { tile, bitmap } of this.#tiles.all()) if (tile.level !== level) paintTile(surface, tile, bitmap);
    for (const { tile, bitmap } of seen) if (bitmap !== null) paintTile(surface, tile, bitmap);
  }

  /** What shows through a transparent picture ends where the picture does. */
  #outline(placement: Placement): void {
    const { x, y, right, bottom } = boundsOf(placement);
    const { width, height } = this.#canvas;
    const sides = [y, width - right, height - bottom, x];
    this.#canvas.style.clipPath = `inset(${sides.map((side) => `${Math.max(0, side) / devicePixelRatio}px`).join(' ')})`;
  }

  readonly #arrived = (tile: Tile, bitmap: ImageBitmap): void => {
    // A frame that is coming anyway paints everything anew.
    if (this.#painted?.level === tile.level && this.#frame === 0) paintTile(this.#painted.surface, tile, bitmap);
  };

  /** The picture looked at closely stays decoded while its query is on screen, so that moving it costs nothing more. */
  readonly #holdIfNeeded = (): void => {
    if (!this.#onScreen) {
      this.#release?.();
      this.#release = null;
    } else if (this.#release === null && this.#painted && wantsTiles(this.#copy, this.#painted.surface.placement)) {
      this.#release = retainWhole(this.#url);
    }
  };
}
