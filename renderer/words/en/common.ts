import { plainPluralsOf, pluralsOf } from '../plural.ts';

const count = pluralsOf('en');
const plain = plainPluralsOf('en');

export const common = {
  appName: 'Akin',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  save: 'Save',
  open: 'Open',
  search: 'Search',
  none: 'none',
  unknown: 'not known',
  missing: 'missing',
  yes: 'yes',
  no: 'no',
  loading: 'Loading',
  safe: 'What is safe',
  remedy: 'What to do',
  items: (n: number) => count(n, { one: '# item', other: '# items' }),
  judgements: (n: number) => count(n, { one: '# judgement', other: '# judgements' }),
  features: (n: number) => count(n, { one: '# feature', other: '# features' }),
  seconds: (text: string) => `${text} s`,
  kind: { image: 'Pictures', text: 'Texts', record: 'Records' },
  status: {
    saved: (n: number) => `Saved. ${plain(n, { one: '# judgement', other: '# judgements' })}.`,
    undone: (n: number) => `Undone. ${plain(n, { one: '# judgement', other: '# judgements' })}.`,
    redone: (n: number) => `Redone. ${plain(n, { one: '# judgement', other: '# judgements' })}.`,
    skipped: (n: number) => `Skipped. ${plain(n, { one: '# judgement', other: '# judgements' })}.`,
    unskipped: (n: number) => `Skip undone. ${plain(n, { one: '# judgement', other: '# judgements' })}.`,
    refused: 'Not counted: this question had been on screen for less than a tenth of a second.',
    repaired: (n: number) =>
      count(n, {
        one: 'One judgement was found in the journal but not in the database, and has been put back.',
        other: '# judgements were found in the journal but not in the database, and have been put back.',
      }),
    rewritten: (n: number) =>
      count(n, {
        one: 'One judgement was missing from the journal, and has been written to it again.',
        other: '# judgements were missing from the journal, and have been written to it again.',
      }),
    ready: (n: number) => (n === 0 ? 'Ready.' : `Ready. ${plain(n, { one: '# judgement', other: '# judgements' })}.`),
  },
};
