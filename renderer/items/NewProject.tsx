import { type ReactNode, useEffect } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { usePressable } from '../commands/useCommand.ts';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { Key } from '../design/Key.tsx';
import { PageHead } from '../projects/PageHead.tsx';
import { useWords } from '../words/useWords.ts';
import { forgetSource, useChoosing } from './choosing.ts';
import { ImagesImport } from './ImagesImport.tsx';
import { TableImport } from './TableImport.tsx';

interface ChoiceProps {
  readonly command: 'chooseTable' | 'chooseImages';
  readonly name: string;
  readonly hint: string;
  readonly busy: boolean;
}

const Choice = ({ command, name, hint, busy }: ChoiceProps): ReactNode => {
  const { enabled, key, press } = usePressable(command);
  return (
    <div className="choice">
      <button type="button" className="choice-name" disabled={busy || !enabled} onClick={press}>
        {name}
        {key !== null && <Key label={key} />}
      </button>
      <span className="choice-hint">{hint}</span>
    </div>
  );
};

/** A new project from one's own data: choose it, check what was understood, import. */
export const NewProject = (): ReactNode => {
  const { wizard } = useWords();
  const { source, busy, failure } = useChoosing();
  useEffect(() => forgetSource, []);
  if (source?.kind === 'table') return <TableImport file={source.file} preview={source.preview} />;
  if (source?.kind === 'images') return <ImagesImport files={source.files} />;
  return (
    <div className="first-inner">
      <PageHead title={wizard.title} lead={wizard.lead} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="choices">
        <Choice command="chooseTable" name={wizard.fromTable} hint={wizard.fromTableHint} busy={busy} />
        <Choice command="chooseImages" name={wizard.fromImages} hint={wizard.fromImagesHint} busy={busy} />
      </div>
      <CommandButton command="openSample" label={wizard.fromSample} mt="lg" variant="subtle" />
    </div>
  );
};
