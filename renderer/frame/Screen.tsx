import { type ReactNode, Suspense } from 'react';
import { useView } from '../navigation/view.ts';
import { Boundary } from './Boundary.tsx';
import { screens } from './screens.ts';

/** The screen in the middle. Only one is mounted, so that judging shares the thread with nothing. */
export const Screen = (): ReactNode => {
  const name = useView((view) => view.screen);
  const Current = screens[name];
  return (
    <Boundary key={name}>
      <Suspense fallback={null}>
        <Current />
      </Suspense>
    </Boundary>
  );
};
