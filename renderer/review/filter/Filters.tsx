// Room: Which judgements are listed.

import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { changeFilter, useReview } from '../useReview.ts';
import { type Filter, noFilter } from './filter.ts';
import { Specials } from './Specials.tsx';

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

/** Who judged; the first stands for everybody, since a name may be any text. */
const AnnotatorSelect = ({ names }: { readonly names: readonly string[] }): ReactNode => {
  const { review, judge } = useWords();
  const chosen = useReview(({ filter }) => filter.annotator);
  const at = chosen === null ? -1 : names.indexOf(chosen);
  return (
    <Select
      label={review.annotator}
      value={String(at)}
      options={['-1', ...names.map((_, i) => String(i))]}
      name={(option) => (option === '-1' ? review.any : names[Number(option)] || judge.annotator.unnamed)}
      choose={(option) => changeFilter({ annotator: names[Number(option)] ?? null })}
    />
  );
};

interface Props {
  readonly strategies: readonly string[];
  readonly annotators: readonly string[];
}

/** What narrows the list of judgements down. Everything that is set must hold. */
export const Filters = ({ strategies, annotators }: Props): ReactNode => {
  const { review, judge, strategies: names } = useWords();
  const { filter, search } = useReview();
  const strategyNames: Readonly<Record<string, string>> = names;
  const narrowed = filter !== noFilter || search !== '';
  return (
    <fieldset aria-label={review.filters} className="review-filters">
      <Group gap="sm" align="end">
        <Select
          label={review.answer}
          value={filter.answer}
          options={answers}
          name={(option) => (option === 'any' ? review.any : review.answers[option])}
          choose={(answer) => changeFilter({ answer })}
        />
        <Select
          label={review.kind}
          value={filter.kind}
          options={kinds}
          name={(option) => (option === 'any' ? review.any : judge.kinds[option])}
          choose={(kind) => changeFilter({ kind })}
        />
        <Select
          label={review.strategy}
          value={filter.strategy}
          options={['any', ...strategies]}
          name={(option) => (option === 'any' ? review.any : (strategyNames[option] ?? option))}
          choose={(strategy) => changeFilter({ strategy })}
        />
        {annotators.length > 1 && <AnnotatorSelect names={annotators} />}
        <TextInput
          size="sm"
          label={review.item}
          value={search}
          onChange={(event) => useReview.setState({ search: event.currentTarget.value })}
        />
        {narrowed && <CommandButton command="clearFilters" size="sm" variant="subtle" color="gray" />}
      </Group>
      <Specials />
    </fieldset>
  );
};
