import type { Command } from './command.ts';

const usage = 'npm run --silent akin --';

const aligned = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** All commands, a line each. */
export const overview = (commands: ReadonlyMap<string, Command>): string =>
  [
    `${usage} COMMAND …    (${usage} COMMAND --help tells more)`,
    '',
    ...aligned([...commands].map(([name, { summary }]) => [name, summary])),
    '',
    'Standard output is one line of JSON; everything for people goes to standard error.',
  ].join('\n');

/** One command with its options. */
export const commandHelp = (name: string, { summary, operands, options, details }: Command): string => {
  const rows = Object.entries(options).map(([option, { value, help, required, many }]) => {
    const marks = [...(required ? ['required'] : []), ...(many ? ['repeatable'] : [])];
    return [
      `--${option}${value === undefined ? '' : ` ${value}`}`,
      `${help}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    ] as const;
  });
  return [
    `${usage} ${name}${operands === undefined ? '' : ` ${operands.shown}`}${rows.length > 0 ? ' OPTIONS' : ''}`,
    `  ${summary}`,
    ...(rows.length > 0 ? ['', ...aligned(rows)] : []),
    ...(details === undefined ? [] : ['', ...details]),
  ].join('\n');
};
