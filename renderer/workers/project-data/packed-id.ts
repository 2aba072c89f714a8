/** Bytes of a UUID, against 36 characters as text. */
export const idBytes = 16;

const dash = 0x2d;
const dashes: readonly number[] = [8, 13, 18, 23];
/** Where the two digits of each byte begin. */
const places: readonly number[] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const [zero, a] = [0x30, 0x61];

/** The value of a lower-case hexadecimal digit; −1 for any other character. */
const digitOf = (code: number): number => {
  if (code >= zero && code <= zero + 9) return code - zero;
  return code >= a && code <= a + 5 ? code - a + 10 : -1;
};

/** Writes the UUID `id` as bytes from `at` on; false, with bytes of no meaning, where it is none in its usual form. */
export const writeId = (id: string, into: Uint8Array, at: number): boolean => {
  if (id.length !== 36 || dashes.some((place) => id.charCodeAt(place) !== dash)) return false;
  for (let byte = 0; byte < idBytes; byte++) {
    const place = places[byte] ?? 0;
    const [high, low] = [digitOf(id.charCodeAt(place)), digitOf(id.charCodeAt(place + 1))];
    if (high < 0 || low < 0) return false;
    into[at + byte] = 16 * high + low;
  }
  return true;
};

const digits = '0123456789abcdef';
/** The two digits of each byte. */
const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => `${digits[byte >> 4]}${digits[byte & 15]}`);
const highCodes = Uint8Array.from(pairs, (pair) => pair.charCodeAt(0));
const lowCodes = Uint8Array.from(pairs, (pair) => pair.charCodeAt(1));

/** Used for every id: a string made in one piece is smaller than one put together. */
const codes = new Array<number>(36).fill(dash);

/** The UUID whose bytes begin at `at`. */
export const readId = (from: Uint8Array, at: number): string => {
  for (let byte = 0; byte < idBytes; byte++) {
    const value = from[at + byte] ?? 0;
    const place = places[byte] ?? 0;
    codes[place] = highCodes[value] ?? 0;
    codes[place + 1] = lowCodes[value] ?? 0;
  }
  return String.fromCharCode.apply(null, codes);
};
