import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { CommandIcon } from '../../commands/CommandIcon.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { usePreferences } from '../../preferences/preferences.ts';
import { useSession } from '../../session/index.ts';

/** Whoever has answered so many questions has found their way. */
const enough = 5;

/** Offers the tour once, without standing in the way of a first answer, and leaves by itself. */
export const Welcome = (): ReactNode => {
  const { guide } = useWords();
  const seen = usePreferences(({ tourSeen }) => tourSeen);
  const settled = useSession((session) => session.counts.total >= enough);
  if (seen || settled) return null;
  return (
    <div className="welcome">
      <span>{guide.offer}</span>
      <CommandButton command="tour" label={guide.show} size="compact-sm" />
      <CommandIcon command="dismissTour" icon={IconX} label={guide.dismiss} size="sm" />
    </div>
  );
};
