import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly items: number;
  readonly features: number;
  readonly judgements: number;
  /** Pictures of so many megapixels are compared instead of records; 0 for records. */
  readonly megapixels: number;
  /** Judgements after which memory is measured a second time; 0 to leave that out. */
  readonly long: number;
}

const whole = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`--${name} takes a number, not "${text}"`);
  return value;
};

/** `--items 10000 --features 50 --judgements 500 --megapixels 0 --long 0` */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string', default: '10000' },
      features: { type: 'string', default: '50' },
      judgements: { type: 'string', default: '500' },
      megapixels: { type: 'string', default: '0' },
      long: { type: 'string', default: '0' },
    },
  });
  return {
    items: whole('items', values.items),
    features: whole('features', values.features),
    judgements: whole('judgements', values.judgements),
    megapixels: whole('megapixels', values.megapixels),
    long: whole('long', values.long),
  };
};
