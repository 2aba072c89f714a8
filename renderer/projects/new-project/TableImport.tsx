import { Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { OpenedFile } from '../../../shared/contract/shell.ts';
import type { Column } from '../../../shared/model/item.ts';
import { useWords } from '../../i18n/useWords.ts';
import { library } from '../../library/index.ts';
import { openFiles } from '../../shell/files.ts';
import type { TablePreview } from '../../workers/importer/importer-api.ts';
import { ImportForm } from './ImportForm.tsx';
import { PreviewTable } from './PreviewTable.tsx';

interface Props {
  readonly file: OpenedFile;
  readonly preview: TablePreview;
}

/** A table becomes a project, once it is agreed what its columns are. */
export const TableImport = ({ file, preview }: Props): ReactNode => {
  const { wizard } = useWords();
  const [columns, setColumns] = useState<readonly Column[]>(preview.columns);
  const [images, setImages] = useState<readonly OpenedFile[]>([]);
  const wantsImages = columns.some(({ role }) => role === 'image');
  const chooseImages = async (): Promise<void> => {
    const opened = await openFiles('images');
    if (opened.ok && opened.value.length > 0) setImages(opened.value);
  };
  return (
    <ImportForm
      suggestedName={file.name.replace(/\.[^.]+$/, '')}
      importAs={(name, work) => library.importTable(name, file, columns, images, work)}
    >
      <Title order={2}>{wizard.previewTitle}</Title>
      <Text c="dimmed" mb="sm">
        {wizard.previewLead(preview.rowCount)}
      </Text>
      <PreviewTable preview={preview} columns={columns} change={setColumns} />
      {wantsImages && (
        <Group mt="md">
          <Button variant="default" onClick={() => void chooseImages()}>
            {wizard.addImages}
          </Button>
          {images.length > 0 && <Text>{wizard.imagesChosen(images.length)}</Text>}
        </Group>
      )}
    </ImportForm>
  );
};
