import { useSession } from '../../session/index.ts';
import { usePanelState } from '../panel-state.ts';

/** Whether differences are marked: never on a blind first answer unless the person asked for it. */
export const useMarks = (): boolean => {
  const blind = useSession((session) => session.project?.settings.blind ?? true);
  const chosen = usePanelState(({ marks }) => marks);
  return chosen ?? !blind;
};

/** Whether the metric's guess and the reason for asking are shown. */
export const usePrediction = (): boolean => {
  const blind = useSession((session) => session.project?.settings.blind ?? true);
  const chosen = usePanelState(({ prediction }) => prediction);
  return chosen ?? !blind;
};
