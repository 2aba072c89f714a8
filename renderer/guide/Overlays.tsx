import type { ReactNode } from 'react';
import { AnnotatorDialog } from '../judge/AnnotatorDialog.tsx';
import { AsideDialog } from '../judge/AsideDialog.tsx';
import { NoteDialog } from '../judge/NoteDialog.tsx';
import { DeleteDialog } from '../projects/DeleteDialog.tsx';
import { RenameDialog } from '../projects/RenameDialog.tsx';
import { About } from './About.tsx';
import { Tour } from './Tour.tsx';

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
