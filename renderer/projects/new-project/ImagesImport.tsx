import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { useWords } from '../../i18n/useWords.ts';
import { library } from '../../library/index.ts';
import { ImportForm } from './ImportForm.tsx';

interface Props {
  readonly files: readonly OpenedFile[];
}

/** A folder of pictures becomes a project. */
export const ImagesImport = ({ files }: Props): ReactNode => {
  const words = useWords();
  const folder = files[0]?.name.split('/').slice(0, -1)[0];
  return (
    <ImportForm
      suggestedName={folder ?? words.common.kind.image}
      importAs={(name, work) => library.importImages(name, files, work)}
    >
      <Text>{words.wizard.imagesFound(files.length)}</Text>
    </ImportForm>
  );
};
