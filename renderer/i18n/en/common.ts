// Room: English, one file for each part of the window; its types bind the other languages.

import { plainPluralsOf, pluralsOf } from '../plural.ts';

const count = pluralsOf('en');
const plain = plainPluralsOf('en');
const aside = (items: number): string => plain(items, { one: 'Item', other: '# items' });
const judged = (n: number): string => plain(n, { one: '# judgement', other: '# judgements' });

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
    saved: (n: number) => `Saved. ${judged(n)}.`,
    practised: (n: number) => `Saved. ${judged(n)}. Practice is over: from now on answers count.`,
    undone: (n: number) => `Undone. ${judged(n)}.`,
    redone: (n: number) => `Redone. ${judged(n)}.`,
    skipped: (n: number) => `Skipped. ${judged(n)}.`,
    unskipped: (n: number) => `Skip undone. ${judged(n)}.`,
    noted: (n: number) => `Note saved. ${judged(n)}.`,
    unnoted: (n: number) => `Note taken back. ${judged(n)}.`,
    renoted: (n: number) => `Note restored. ${judged(n)}.`,
    flagged: (n: number, items: number) => `${aside(items)} set aside. ${judged(n)}.`,
    putBack: (n: number, items: number) => `${aside(items)} put back. ${judged(n)}.`,
    unflagged: (n: number, items: number) => `${aside(items)} no longer set aside. ${judged(n)}.`,
    reflagged: (n: number, items: number) => `${aside(items)} set aside again. ${judged(n)}.`,
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
    ready: (n: number) => (n === 0 ? 'Ready.' : `Ready. ${judged(n)}.`),
  },
};
