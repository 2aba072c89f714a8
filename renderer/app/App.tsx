// Room: The top floor, which alone knows every screen: it registers their commands, listens to keys and keeps the
// menu current.

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { ThemeSync } from '../design/ThemeSync.tsx';
import { resolveVariables, theme } from '../design/theme.ts';
import { Frame } from '../frame/Frame.tsx';
import { pageNonce } from '../frame/nonce.ts';
import { FirstWindow } from '../projects/FirstWindow.tsx';
import { useSession } from '../session/index.ts';
import { Help } from './Help.tsx';
import { Overlays } from './Overlays.tsx';
import { Palette } from './Palette.tsx';
import { useStarting } from './start.ts';

const Window = (): ReactNode => {
  const starting = useStarting((state) => state.starting);
  const open = useSession((session) => session.project !== null);
  if (open) return <Frame />;
  return starting ? null : <FirstWindow />;
};

export const App = (): ReactNode => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={resolveVariables}
    getStyleNonce={pageNonce}
    defaultColorScheme="auto"
  >
    <ThemeSync />
    <Notifications position="bottom-right" limit={3} />
    <Window />
    <Palette />
    <Help />
    <Overlays />
  </MantineProvider>
);
