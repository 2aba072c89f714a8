import { create } from 'zustand';
import { listenToKeys } from '../app/keyboard.ts';
import { keepMenuCurrent } from '../app/menu.ts';
import { wordsNow } from '../i18n/useWords.ts';
import { rememberedScreen, rememberScreen, useView } from '../navigation/view.ts';
import { session, startSession, subscribeToSession } from '../session/index.ts';
import { tell } from '../work/toasts.ts';
import { fetchScreensWhenIdle } from './screens.ts';
import { collectAtRest } from './start-idle-gc.ts';

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
