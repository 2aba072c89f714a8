import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../shared/model/outcome.ts';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { useView } from '../frame/view.ts';
import { PageHead } from '../projects/PageHead.tsx';
import { library } from '../session/index.ts';
import type { SourceFile, TablePreview } from '../session/library.ts';
import { useWords } from '../words/useWords.ts';
import { openFiles } from './files.ts';
import { ImagesImport } from './ImagesImport.tsx';
import { TableImport } from './TableImport.tsx';

type Source =
  | { readonly kind: 'table'; readonly file: SourceFile; readonly preview: TablePreview }
  | { readonly kind: 'images'; readonly files: readonly SourceFile[] };

interface Choosing {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly table: () => void;
  readonly images: () => void;
}

const useChoosing = (chosen: (source: Source) => void): Choosing => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (kind: Source['kind']): Promise<void> => {
    setFailure(null);
    const opened = await openFiles(kind);
    if (!opened.ok) return setFailure(opened.failure);
    const [file] = opened.value;
    if (file === undefined) return;
    if (kind === 'images') return chosen({ kind, files: opened.value });
    const preview = await library.previewTable(file);
    if (preview.ok) chosen({ kind, file, preview: preview.value });
    else setFailure(preview.failure);
  };
  const start = (kind: Source['kind']) => (): void => {
    setBusy(true);
    void choose(kind).finally(() => setBusy(false));
  };
  return { busy, failure, table: start('table'), images: start('images') };
};

interface ChoiceProps {
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const Choice = ({ name, hint, disabled, onClick }: ChoiceProps): ReactNode => (
  <div className="choice">
    <button type="button" className="choice-name" disabled={disabled} onClick={onClick}>
      {name}
    </button>
    <span className="choice-hint">{hint}</span>
  </div>
);

/** A new project from one's own data: choose it, check what was understood, import. */
export const NewProject = (): ReactNode => {
  const words = useWords();
  const [source, setSource] = useState<Source | null>(null);
  const { busy, failure, table, images } = useChoosing(setSource);
  const again = (): void => setSource(null);
  if (source?.kind === 'table') return <TableImport file={source.file} preview={source.preview} again={again} />;
  if (source?.kind === 'images') return <ImagesImport files={source.files} again={again} />;
  const { wizard } = words;
  return (
    <div className="first-inner">
      <PageHead title={wizard.title} lead={wizard.lead} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="choices">
        <Choice name={wizard.fromTable} hint={wizard.fromTableHint} disabled={busy} onClick={table} />
        <Choice name={wizard.fromImages} hint={wizard.fromImagesHint} disabled={busy} onClick={images} />
      </div>
      <Button mt="lg" variant="subtle" onClick={() => useView.getState().showFirst('samples')}>
        {wizard.fromSample}
      </Button>
    </div>
  );
};
