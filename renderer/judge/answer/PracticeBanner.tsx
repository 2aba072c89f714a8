import type { ReactNode } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';

/** Says for as long as it lasts that answers are not counted. */
export const PracticeBanner = (): ReactNode => {
  const { judge } = useWords();
  const practice = useSession((state) => state.practice);
  if (practice === null) return null;
  return (
    <div className="practice akin-numbers">
      <span>
        {judge.practiceBanner} {judge.practiceStep(practice.done, practice.of)}
      </span>
      <CommandButton command="practice" label={judge.practiceEnd} size="compact-sm" />
    </div>
  );
};
