import type { MantineColorsTuple } from '@mantine/core';

/**
 * Akin's own colours: warm paper greys, a deep tide green for "similar" and for whatever is chosen, an ember
 * orange for "different". Each pair that meets as text on ground keeps at least 4.5 : 1 in both themes.
 */
export const tide: MantineColorsTuple = [
  '#eef7f5',
  '#d9ece9',
  '#b3dad4',
  '#88c6be',
  '#63b3a9',
  '#3f9c92',
  '#22786f',
  '#1b6b64',
  '#145650',
  '#0d413d',
];

export const ember: MantineColorsTuple = [
  '#fdf3ec',
  '#f9e2d2',
  '#f2c4a4',
  '#eaa473',
  '#e2874c',
  '#cd6a2d',
  '#ac531e',
  '#8c4217',
  '#6d3312',
  '#51260d',
];

/** Ochre, for what wants a second look without being wrong. */
export const ochre: MantineColorsTuple = [
  '#fcf6e4',
  '#f7eac2',
  '#eed891',
  '#e4c25d',
  '#d8ab33',
  '#bd9120',
  '#997416',
  '#785a10',
  '#5b450c',
  '#423208',
];

export const paper: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e8e5dd',
  '#d8d4ca',
  '#bbb6aa',
  '#8d887d',
  '#67635a',
  '#4c4942',
  '#33312c',
  '#1f1e1b',
];

/** Mantine's order for dark themes: 0 is the text, 7 the ground. */
export const night: MantineColorsTuple = [
  '#e9e7e1',
  '#d0cec7',
  '#a9aaa5',
  '#838683',
  '#575c5b',
  '#3b4140',
  '#2a3030',
  '#1a1f1f',
  '#141818',
  '#0e1111',
];
