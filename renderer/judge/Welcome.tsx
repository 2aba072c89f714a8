import { Button, CloseButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useView } from '../frame/view.ts';
import { useSession } from '../session/index.ts';
import { usePreferences } from '../settings/preferences.ts';
import { useWords } from '../words/useWords.ts';

/** Whoever has answered so many questions has found their way. */
const enough = 5;

/** Offers the tour once, without standing in the way of a first answer, and leaves by itself. */
export const Welcome = (): ReactNode => {
  const { guide } = useWords();
  const { tourSeen, change } = usePreferences();
  const settled = useSession((session) => session.counts.total >= enough);
  if (tourSeen || settled) return null;
  const seen = (): void => change({ tourSeen: true });
  const show = (): void => {
    seen();
    useView.getState().show('tour');
  };
  return (
    <div className="welcome">
      <span>{guide.offer}</span>
      <Button size="compact-sm" variant="default" onClick={show}>
        {guide.show}
      </Button>
      <CloseButton size="sm" icon={<IconX size={16} aria-hidden="true" />} aria-label={guide.dismiss} onClick={seen} />
    </div>
  );
};
