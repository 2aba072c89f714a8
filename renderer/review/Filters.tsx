import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import type { Filter, Special } from './filter.ts';

const answers: readonly Filter['answer'][] = [
  'any',
  'similar',
  'different',
  'left',
  'right',
  'odd',
  'chosen',
  'unsure',
];
const kinds: readonly Filter['kind'][] = ['any', 'pair', 'triplet', 'odd', 'grid'];
const specials: readonly Special[] = ['any', 'slow', 'contradictions', 'disagreements', 'history', 'notes'];

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly choose: (option: T) => void;
}

const Select = <T extends string>({ label, value, options, name, choose }: SelectProps<T>): ReactNode => (
  <NativeSelect
    size="sm"
    label={label}
    value={value}
    data={options.map((option) => ({ value: option, label: name(option) }))}
    onChange={(event) => {
      const chosen = options.find((option) => option === event.currentTarget.value);
      if (chosen !== undefined) choose(chosen);
    }}
  />
);

interface Props {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
  readonly strategies: readonly string[];
  /** What the items wanted are to contain. */
  readonly search: string;
  readonly find: (search: string) => void;
}

/** What narrows the list of judgements down. */
export const Filters = ({ filter, change, strategies, search, find }: Props): ReactNode => {
  const { review, judge, strategies: names } = useWords();
  const strategyNames: Readonly<Record<string, string>> = names;
  return (
    <Group gap="sm" align="end" my="md" role="group" aria-label={review.filters}>
      <Select
        label={review.only}
        value={filter.special}
        options={specials}
        name={(option) => review.special[option]}
        choose={(special) => change({ ...filter, special })}
      />
      <Select
        label={review.answer}
        value={filter.answer}
        options={answers}
        name={(option) => (option === 'any' ? review.any : review.answers[option])}
        choose={(answer) => change({ ...filter, answer })}
      />
      <Select
        label={review.kind}
        value={filter.kind}
        options={kinds}
        name={(option) => (option === 'any' ? review.any : judge.kinds[option])}
        choose={(kind) => change({ ...filter, kind })}
      />
      <Select
        label={review.strategy}
        value={filter.strategy}
        options={['any', ...strategies]}
        name={(option) => (option === 'any' ? review.any : (strategyNames[option] ?? option))}
        choose={(strategy) => change({ ...filter, strategy })}
      />
      <TextInput size="sm" label={review.item} value={search} onChange={(event) => find(event.currentTarget.value)} />
    </Group>
  );
};
