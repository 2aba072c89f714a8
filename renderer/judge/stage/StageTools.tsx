import { Switch } from '@mantine/core';
import { memo, type ReactNode, useDeferredValue } from 'react';
import { usePressable } from '../../commands/useCommand.ts';
import { Key } from '../../design/Key.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';
import { useMarks, usePrediction } from '../answer/marks.ts';
import { Prediction } from '../answer/Prediction.tsx';
import { PictureTools } from '../pictures/PictureTools.tsx';
import { FieldChooser } from '../records/FieldChooser.tsx';

interface ToggleProps {
  readonly command: 'toggleMarks' | 'togglePrediction';
  readonly label: string;
  readonly on: boolean;
}

const Toggle = ({ command, label, on }: ToggleProps): ReactNode => {
  const { key, press } = usePressable(command);
  return (
    <span className="judge-tool">
      <Switch size="xs" label={label} checked={on} onChange={press} />
      {key !== null && <Key label={key} />}
    </span>
  );
};

const MarksSwitch = (): ReactNode => {
  const { judge } = useWords();
  return <Toggle command="toggleMarks" label={judge.marks} on={useMarks()} />;
};

const PredictionSwitch = (): ReactNode => {
  const { judge } = useWords();
  return <Toggle command="togglePrediction" label={judge.prediction} on={usePrediction()} />;
};

/** How the items are shown. Everything that could sway an answer starts switched off. */
export const StageTools = memo((): ReactNode => {
  const words = useWords();
  const kind = useSession((session) => session.project?.itemKind ?? null);
  // In a grid items are small: there is nothing to mark or to zoom.
  const grid = useSession((session) => (session.current?.query.kind ?? session.project?.settings.ask) === 'grid');
  // A dozen buttons, which may come and go right after the items.
  const small = useDeferredValue(grid);
  return (
    <fieldset className="judge-tools" aria-label={words.judge.tools}>
      {!small && (kind === 'image' ? <PictureTools /> : <MarksSwitch />)}
      {kind === 'record' && <FieldChooser />}
      <PredictionSwitch />
      <Prediction />
    </fieldset>
  );
});
StageTools.displayName = 'StageTools';
