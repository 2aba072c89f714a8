// Room: The window around the screens of an open project: navigation, progress, what happened.

import './frame.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Navigation } from './Navigation.tsx';
import { Screen } from './Screen.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TaskBar } from './TaskBar.tsx';

/** The window with a project open: the screens at the edge, one of them in the middle, what happened below. */
export const Frame = (): ReactNode => {
  const words = useWords();
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {words.frame.skipToContent}
      </a>
      <Navigation />
      <main className="frame-main" id="content" tabIndex={-1}>
        <Screen />
      </main>
      <TaskBar />
      <StatusBar />
    </div>
  );
};
