import type { ReactNode } from 'react';
import { useWorking } from '../work/long-task.ts';
import { WorkNotice } from '../work/WorkNotice.tsx';

/** Long work, on whichever screen the expert goes on meanwhile. */
export const WorkBar = (): ReactNode => {
  const running = useWorking((working) => working.running);
  return running === null ? null : (
    <div className="work-bar">
      <WorkNotice running={running} inBar />
    </div>
  );
};
