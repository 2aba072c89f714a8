// Room: The options of the learner in use, matrices among them.

import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { LearnerName, LearnerOptions, OptionField } from '../../../shared/learners/learner.ts';
import { learnerByName } from '../../../shared/learners/registry.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { type Described, describedOption } from '../../i18n/options.ts';
import { useSentences, useWords } from '../../i18n/useWords.ts';
import { session, useSession } from '../../session/index.ts';
import { OptionInput } from './OptionInput.tsx';
import { type WrongOption, withOption, wrongOption } from './options.ts';

const none: LearnerOptions = {};

/** The options of one learner, made from its own description of them. Loaded when first opened. */
const OptionsForm = ({ learner: name }: { readonly learner: LearnerName }): ReactNode => {
  const words = useWords();
  const told = useSentences();
  const { metric } = words;
  const stored = useSession((state) => state.project?.settings.options[name]) ?? none;
  const [draft, setDraft] = useState<LearnerOptions>(stored);
  const [wrong, setWrong] = useState<WrongOption | null>(null);
  useEffect(() => {
    setDraft(stored);
    setWrong(null);
  }, [stored]);
  const learner = learnerByName(name);
  if (learner === undefined || learner.options.length === 0) return null;
  const describe = (field: OptionField): Described => describedOption(words.options, name, field.key, field);
  const keep = (options: LearnerOptions): void => {
    setDraft(options);
    void session().updateSettings({ options: { ...session().project?.settings.options, [name]: options } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = wrongOption(learner.options, draft);
    setWrong(found);
    if (found === null) keep(draft);
  };
  return (
    <form onSubmit={submit}>
      <Title order={3} mt="lg" mb="xs">
        {metric.optionsTitle(words.learners[name].title)}
      </Title>
      <Stack gap="sm" maw="30rem">
        {learner.options.map((field) => (
          <OptionInput
            key={field.key}
            field={field}
            place={`${name}.${field.key}`}
            described={describe(field)}
            value={draft[field.key]}
            wrong={wrong?.field.key === field.key}
            change={(value) => setDraft(withOption(draft, field.key, value))}
          />
        ))}
        {wrong !== null && (
          <Alert color="ember">{metric.optionWrong(describe(wrong.field).label, told(wrong.expected))}</Alert>
        )}
        <Group>
          <Button type="submit">{metric.optionsSave}</Button>
          <CommandButton command="resetOptions" label={metric.optionsReset} />
        </Group>
      </Stack>
    </form>
  );
};

export default OptionsForm;
