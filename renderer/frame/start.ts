import { create } from 'zustand';
import { listenToKeys } from '../commands/keyboard.ts';
import { keepMenuCurrent } from '../commands/menu.ts';
import { tell } from '../design/telling.ts';
import { session, startSession, subscribeToSession } from '../session/index.ts';
import { wordsNow } from '../words/useWords.ts';
import { collectAtRest } from './rest.ts';
import { fetchScreensWhenIdle } from './screens.ts';
import { rememberedScreen, rememberScreen, useView } from './view.ts';

/** True until it is known whether a project from last time is there to be reopened. */
export const useStarting = create<{ readonly starting: boolean }>()(() => ({ starting: true }));

/** Opening a project leads to the screen where it was left; going elsewhere is remembered for the next time. */
const followScreens = (): void => {
  subscribeToSession(({ project }, before) => {
    if (project !== null && project.id !== before.project?.id)
      useView.setState({ screen: rememberedScreen(project.id), itemId: null, overlay: null });
  });
  useView.subscribe(({ screen }, before) => {
    const { project } = session();
    if (screen !== before.screen && project !== null) rememberScreen(project.id, screen);
  });
};

/** Runs once, before the first paint. */
export const start = (): void => {
  followScreens();
  listenToKeys();
  keepMenuCurrent();
  collectAtRest();
  window.akin?.on('recovered', () => tell(wordsNow().frame.recovered));
  void startSession().finally(() => {
    useStarting.setState({ starting: false });
    fetchScreensWhenIdle();
  });
};
