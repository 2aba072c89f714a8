import type { ReactNode } from 'react';
import { AnnotatorDialog } from '../judge/AnnotatorDialog.tsx';
import { NoteDialog } from '../judge/NoteDialog.tsx';
import { Tour } from './Tour.tsx';

/** What may lie over a screen of an open project. */
export const Overlays = (): ReactNode => (
  <>
    <Tour />
    <AnnotatorDialog />
    <NoteDialog />
  </>
);
