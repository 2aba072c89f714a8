import type { Mutant } from './mutants.ts';

/** The code with the mutant planted. */
export const planted = (code: string, { start, end, after }: Pick<Mutant, 'start' | 'end' | 'after'>): string =>
  code.slice(0, start) + after + code.slice(end);

/** Name of the function that the probed code asks for its marks: (file, how many) => one byte for each site. */
export const marksName = 'akinMutationMarks';

/** What is inserted where two insertions meet: what opens outside opens first, what closes inside closes first. */
interface Insertion {
  readonly at: number;
  readonly rank: number;
  readonly text: string;
}

const insertionsOf = ({ site: { start, end, statement } }: Mutant, number: number): readonly Insertion[] => {
  const mark = `${marksName}_[${number}]=1`;
  const [open, close] = statement ? [`{${mark};`, '}'] : [`(${mark},`, ')'];
  // Ends come before beginnings at one place; the longer range opens earlier and, having begun earlier, closes later.
  return [
    { at: start, rank: 1e9 - end, text: open },
    { at: end, rank: -1e9 - start, text: close },
  ];
};

/** The code with a mark set whenever the site of a mutant is evaluated, on the same lines. */
export const probed = (file: string, code: string, mutants: readonly Mutant[]): string => {
  const insertions = mutants.flatMap(insertionsOf).sort((a, b) => a.at - b.at || a.rank - b.rank);
  let out = `const ${marksName}_=globalThis.${marksName}(${JSON.stringify(file)},${mutants.length});`;
  let at = 0;
  for (const insertion of insertions) {
    out += code.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return out + code.slice(at);
};
