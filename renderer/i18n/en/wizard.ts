import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

export const wizard = {
  title: 'New project',
  lead: 'Choose what is to be compared. Nothing leaves this machine, and nothing is kept before the import is complete.',
  fromTable: 'A table',
  fromTableHint: 'CSV or TSV with a header line, JSON lines, or Parquet; one item a row',
  fromImages: 'A folder of pictures',
  fromImagesHint: 'PNG, JPEG, WebP or GIF; one item a picture',
  fromSample: 'A sample instead',
  nameLabel: 'Name of the project',
  previewTitle: 'What the columns are',
  previewLead: (n: number) =>
    count(n, {
      one: '# row. The roles below were guessed from the values; change what is wrong.',
      other: '# rows. The roles below were guessed from the values; change what is wrong.',
    }),
  roleOf: (column: string) => `Role of ${column}`,
  roles: {
    id: 'Identifier',
    number: 'Number',
    category: 'Category',
    text: 'Text',
    image: 'Path of a picture',
    label: 'Label',
    ignore: 'Leave out',
  },
  roleHelp: {
    id: 'names the item',
    number: 'compared by size',
    category: 'compared as same or not',
    text: 'compared by its words',
    image: 'compared as a picture',
    label: 'known class or target, never shown while judging',
    ignore: 'not used',
  },
  addImages: 'Choose the folder with the pictures',
  imagesChosen: (n: number) => count(n, { one: '# picture chosen', other: '# pictures chosen' }),
  imagesFound: (n: number) => count(n, { one: '# picture', other: '# pictures' }),
  import: 'Import',
  reading: 'Reading the file',
  choose: 'Choose another file',
  previewRegion: 'First rows of the table',
};
