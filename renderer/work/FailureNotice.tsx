import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/model/result.ts';
import { useSentences } from '../i18n/useWords.ts';

/** What happened, what is safe, what to do: three sentences, in this order. */
export const FailureNotice = ({ failure }: { readonly failure: Failure }): ReactNode => {
  const told = useSentences();
  return (
    <Alert
      color="ember"
      variant="light"
      mb="md"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={told(failure.what)}
      data-failure={failure.code}
    >
      {failure.safe !== undefined && <Text size="sm">{told(failure.safe)}</Text>}
      {failure.remedy !== undefined && <Text size="sm">{told(failure.remedy)}</Text>}
    </Alert>
  );
};
