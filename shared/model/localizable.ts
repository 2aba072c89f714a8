declare const said: unique symbol;

/**
 * A text that a person reads, made by `say`. It is plain English text: the command line prints it, and archives and
 * metric files keep it. A screen in another language knows it by its pattern, the words that `say` was given; so does
 * it with a sentence that an older version or another machine wrote.
 */
export type Sentence = string & { readonly [said]: true };

/**
 * Makes a sentence: say`${file} has ${count} rows.`
 * The words outside the holes are what its translation is found by, so a whole sentence stands in one `say`, and a
 * hole holds a name, a number or a phrase that was itself made by `say`. A test demands a translation of every one.
 */
export const say = (words: TemplateStringsArray, ...values: readonly (string | number | bigint)[]): Sentence => {
  let text = words[0] ?? '';
  for (const [i, value] of values.entries()) text += String(value) + (words[i + 1] ?? '');
  // The brand is in the type alone, and this is the only place that gives it.
  return text as Sentence;
};
