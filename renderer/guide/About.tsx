import { Modal } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';

/** Rarely asked for, so its code and the notices are loaded only then. */
const AboutText = lazy(() => import('./AboutText.tsx').then(({ AboutText: text }) => ({ default: text })));

/** Version, licence and the notices of third parties. */
export const About = (): ReactNode => {
  const { about, common } = useWords();
  const opened = useView((view) => view.overlay === 'about');
  const close = (): void => useView.getState().show(null);
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={about.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Suspense fallback={null}>
        <AboutText />
      </Suspense>
    </Modal>
  );
};
