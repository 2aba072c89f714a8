import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

export const items = {
  title: 'Items',
  searchLabel: 'Search items',
  found: (n: number) => count(n, { one: '# item found', other: '# items found' }),
  nothingFound: 'No item contains these words.',
  list: 'List of items',
  detail: 'The chosen item',
  chooseOne: 'Choose an item to see all of it, and which features were made from it.',
  features: 'Features',
  feature: 'Feature',
  value: 'Value',
  madeFrom: 'Made from',
  how: {
    number: 'the number itself',
    'missing-indicator': '1 where the number is missing',
    'one-hot': '1 for this category',
    text: 'words of the text',
    image: 'colours and edges of the picture',
    given: 'as given',
  },
  notes: 'What import did',
  source: 'Source and licence',
  explore: 'Show its neighbours',
  itsJudgements: 'Show its judgements',
  setAside: 'Set aside as bad',
  takeBack: 'Put back into the pool',
  asideBecause: 'Set aside because:',
  setAsideTag: 'Set aside',
  asideCount: (n: number) => count(n, { one: '# set aside', other: '# set aside' }),
  pictureMissing: 'This picture cannot be shown.',
  label: 'Label',
  pictureOf: (name: string) => `Picture ${name}`,
  moreFields: (n: number) => count(n, { one: 'and # more field', other: 'and # more fields' }),
};
