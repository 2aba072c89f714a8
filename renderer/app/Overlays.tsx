import type { ReactNode } from 'react';
import { About } from '../guide/About.tsx';
import { Tour } from '../guide/Tour.tsx';
import { AnnotatorDialog } from '../judge/dialogs/AnnotatorDialog.tsx';
import { AsideDialog } from '../judge/dialogs/AsideDialog.tsx';
import { NoteDialog } from '../judge/dialogs/NoteDialog.tsx';
import { DeleteDialog } from '../projects/DeleteDialog.tsx';
import { RenameDialog } from '../projects/RenameDialog.tsx';

/** What may lie over whatever the window shows. */
export const Overlays = (): ReactNode => (
  <>
    <Tour />
    <About />
    <AnnotatorDialog />
    <NoteDialog />
    <AsideDialog />
    <RenameDialog />
    <DeleteDialog />
  </>
);
