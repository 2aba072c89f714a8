import { parseArgs } from 'node:util';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface BenchOptions {
  readonly items: number;
  readonly features: number;
  readonly judgements: number;
  /** Pictures of this size are compared; null for records. */
  readonly size: PictureSize | null;
  /** Judgements after which memory is measured a second time; 0 to leave that out. */
  readonly long: number;
  /** The pictures are looked at pixel by pixel before they are judged. */
  readonly closeup: boolean;
}

const whole = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`--${name} takes a number, not "${text}"`);
  return value;
};

/** Four to three, with so many megapixels. */
const ofMegapixels = (megapixels: number): PictureSize => {
  const height = Math.round(Math.sqrt((megapixels * 1e6 * 3) / 4));
  return { width: Math.round((height * 4) / 3), height };
};

/**
 * `--items 10000 --features 50 --judgements 500 --long 0`, and for pictures `--megapixels 2`, or `--side 8000` for square
 * ones of so many pixels a side, which are looked at 1:1 as well.
 */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string', default: '10000' },
      features: { type: 'string', default: '50' },
      judgements: { type: 'string', default: '500' },
      megapixels: { type: 'string', default: '0' },
      side: { type: 'string', default: '0' },
      long: { type: 'string', default: '0' },
    },
  });
  const megapixels = whole('megapixels', values.megapixels);
  const side = whole('side', values.side);
  return {
    items: whole('items', values.items),
    features: whole('features', values.features),
    judgements: whole('judgements', values.judgements),
    size: side > 0 ? { width: side, height: side } : megapixels > 0 ? ofMegapixels(megapixels) : null,
    long: whole('long', values.long),
    closeup: side > 0,
  };
};
