import { create } from 'zustand';
import './command-table.ts';
import { fetchScreensWhenIdle } from '../frame/screens.ts';
import { startIdleGc } from '../frame/start-idle-gc.ts';
import { wordsNow } from '../i18n/useWords.ts';
import { rememberedScreen, rememberScreen, useView } from '../navigation/view.ts';
import { session, startSession, subscribeToSession } from '../session/index.ts';
import { notify } from '../work/toasts.ts';
import { keepCommandContext } from './command-context.ts';
import { listenToKeys } from './keyboard.ts';
import { keepMenuCurrent } from './menu.ts';

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
  keepCommandContext();
  followScreens();
  listenToKeys();
  keepMenuCurrent();
  startIdleGc();
  window.akin?.on('recovered', () => notify(wordsNow().frame.recovered));
  void startSession().finally(() => {
    useStarting.setState({ starting: false });
    fetchScreensWhenIdle();
  });
};
