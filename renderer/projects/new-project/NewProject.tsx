// Room: A new project from a table or from pictures, with its preview.

import { type ReactNode, useEffect } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { FailureNotice } from '../../work/FailureNotice.tsx';
import { Choice } from '../Choice.tsx';
import { PageHead } from '../PageHead.tsx';
import { ImagesImport } from './ImagesImport.tsx';
import { forgetSource, useNewProjectSource } from './new-project-source.ts';
import { TableImport } from './TableImport.tsx';

/** A new project from one's own data: choose it, check what was understood, import. */
export const NewProject = (): ReactNode => {
  const { wizard } = useWords();
  const { source, busy, failure } = useNewProjectSource();
  useEffect(() => forgetSource, []);
  if (source?.kind === 'table') return <TableImport file={source.file} preview={source.preview} />;
  if (source?.kind === 'images') return <ImagesImport files={source.files} />;
  return (
    <div className="first-inner">
      <PageHead title={wizard.title} lead={wizard.lead} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="choices">
        <Choice command="chooseTable" name={wizard.fromTable} hint={wizard.fromTableHint} busy={busy} focused />
        <Choice
          command="chooseImages"
          name={wizard.fromImages}
          hint={wizard.fromImagesHint}
          busy={busy}
          focused={false}
        />
      </div>
      <CommandButton command="openSample" label={wizard.fromSample} mt="lg" variant="subtle" />
    </div>
  );
};
