import { say } from './localizable.ts';

const longest = 60;
const mostNames = 12;

/**
 * A piece of somebody's file as it may stand in a sentence: cut when it is long, with line breaks and other control
 * characters written out, so that a sentence stays one line whatever the file holds.
 */
export const excerpt = (text: string): string => {
  const characters = [...text];
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
  return cut.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** The same in quotes. */
export const quote = (text: string | undefined): string => `"${excerpt(text ?? '')}"`;

/** Names in a row, the first dozen of them. */
export const nameAll = (names: readonly string[]): string => {
  const shown = names.slice(0, mostNames).map(excerpt).join(', ');
  return names.length > mostNames ? say`${shown} and ${names.length - mostNames} more` : shown;
};
