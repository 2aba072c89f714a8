import { Switch } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useKeyLabel } from '../commands/useCommand.ts';
import { Key } from '../design/Key.tsx';
import { useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { FieldChooser } from './FieldChooser.tsx';
import { useReading } from './look.ts';
import { useMarks, usePrediction } from './marks.ts';
import { PictureTools } from './PictureTools.tsx';
import { Prediction } from './Prediction.tsx';

const MarksSwitch = (): ReactNode => {
  const words = useWords();
  const marks = useMarks();
  const key = useKeyLabel('toggleMarks');
  return (
    <span className="judge-tool">
      <Switch
        size="xs"
        label={words.judge.marks}
        checked={marks}
        onChange={(event) => useReading.setState({ marks: event.currentTarget.checked })}
      />
      {key !== null && <Key label={key} />}
    </span>
  );
};

const PredictionSwitch = (): ReactNode => {
  const words = useWords();
  const shown = usePrediction();
  const key = useKeyLabel('togglePrediction');
  return (
    <span className="judge-tool">
      <Switch
        size="xs"
        label={words.judge.prediction}
        checked={shown}
        onChange={(event) => useReading.setState({ prediction: event.currentTarget.checked })}
      />
      {key !== null && <Key label={key} />}
    </span>
  );
};

/** How the items are shown. Everything that could sway an answer starts switched off. */
export const StageTools = memo((): ReactNode => {
  const words = useWords();
  const kind = useSession((session) => session.project?.itemKind ?? null);
  return (
    <fieldset className="judge-tools" aria-label={words.judge.tools}>
      {kind === 'image' ? <PictureTools /> : <MarksSwitch />}
      {kind === 'record' && <FieldChooser />}
      <PredictionSwitch />
      <Prediction />
    </fieldset>
  );
});
StageTools.displayName = 'StageTools';
