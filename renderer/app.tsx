import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { Help } from './app/Help.tsx';
import { Palette } from './app/Palette.tsx';
import { ThemeSync } from './design/ThemeSync.tsx';
import { resolveVariables, theme } from './design/theme.ts';
import { Frame } from './frame/Frame.tsx';
import { pageNonce } from './frame/nonce.ts';
import { useStarting } from './frame/start.ts';
import { Overlays } from './guide/Overlays.tsx';
import { FirstWindow } from './projects/FirstWindow.tsx';
import { useSession } from './session/index.ts';

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
