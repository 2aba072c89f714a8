import { Group, NativeSelect, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OptionField } from '../../../shared/learners/learner.ts';
import type { Described } from '../../i18n/options.ts';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import { MatrixInput } from './MatrixInput.tsx';
import { withBound } from './options.ts';

interface Props {
  readonly field: OptionField;
  /** `learner.key`. */
  readonly place: string;
  readonly described: Described;
  /** Name and help stand around it already. */
  readonly bare?: boolean;
  /** Undefined leaves it to the default. */
  readonly value: unknown;
  /** The value will not do; the form says why. */
  readonly wrong: boolean;
  readonly change: (value: unknown) => void;
}

/** How a field is called: in words beside it, or, where those stand around it already, for the screen reader alone. */
const named = ({ described: { label, help }, bare = false }: Pick<Props, 'described' | 'bare'>) =>
  bare ? { 'aria-label': label } : { label, description: help };

const shownNumber = (value: unknown): number | string => (typeof value === 'number' ? value : '');

/** Both decimal marks are understood, whatever the language. */
const marks = ['.', ','];

const given = (value: number | string): number | undefined => (typeof value === 'number' ? value : undefined);

const Choice = ({ values, ...props }: Props & { readonly values: readonly string[] }): ReactNode => {
  const { value, change } = props;
  const { metric } = useWords();
  return (
    <NativeSelect
      {...named(props)}
      error={props.wrong}
      value={typeof value === 'string' ? value : ''}
      data={[{ value: '', label: metric.optionOpen }, ...values.map((name) => ({ value: name, label: name }))]}
      onChange={(event) => change(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
};

const Bounds = ({ described, value, wrong, change }: Props): ReactNode => {
  const { metric } = useWords();
  const { decimalMark } = useNumbers();
  const ends: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="option-bounds">
      <legend>{described.label}</legend>
      <p className="learner-summary">{described.help}</p>
      <Group grow>
        <NumberInput
          label={metric.boundSimilar}
          error={wrong}
          value={shownNumber(ends[0])}
          min={0}
          decimalSeparator={decimalMark}
          allowedDecimalSeparators={marks}
          onChange={(next) => change(withBound(value, 0, given(next)))}
        />
        <NumberInput
          label={metric.boundDifferent}
          error={wrong}
          value={shownNumber(ends[1])}
          min={0}
          decimalSeparator={decimalMark}
          allowedDecimalSeparators={marks}
          onChange={(next) => change(withBound(value, 1, given(next)))}
        />
      </Group>
    </fieldset>
  );
};

const Amount = (props: Props): ReactNode => {
  const { field, value, change } = props;
  const { metric } = useWords();
  const numbers = useNumbers();
  return (
    <NumberInput
      {...named(props)}
      error={props.wrong}
      placeholder={
        typeof field.fallback === 'number' ? metric.optionDefault(numbers.typed(field.fallback)) : metric.optionOpen
      }
      decimalSeparator={numbers.decimalMark}
      allowedDecimalSeparators={marks}
      value={shownNumber(value)}
      onChange={(next) => change(given(next))}
    />
  );
};

/** One option of a learner, as its kind asks for; empty means its default. */
export const OptionInput = (props: Props): ReactNode => {
  const { field } = props;
  switch (field.type.kind) {
    case 'choice':
      return <Choice {...props} values={field.type.values} />;
    case 'prior':
      return (
        <MatrixInput {...props}>
          <Choice {...props} bare values={['identity', 'covariance']} />
        </MatrixInput>
      );
    case 'bounds':
      return <Bounds {...props} />;
    case 'basis':
      return (
        <MatrixInput {...props}>
          <Amount {...props} bare />
        </MatrixInput>
      );
    case 'number':
      return <Amount {...props} />;
  }
};
