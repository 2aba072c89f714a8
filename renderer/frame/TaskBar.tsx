import type { ReactNode } from 'react';
import { useLongTask } from '../work/long-task.ts';
import { TaskNotice } from '../work/TaskNotice.tsx';

/** Long work, on whichever screen the expert goes on meanwhile. */
export const TaskBar = (): ReactNode => {
  const running = useLongTask((working) => working.running);
  return running === null ? null : (
    <div className="work-bar">
      <TaskNotice running={running} inBar />
    </div>
  );
};
