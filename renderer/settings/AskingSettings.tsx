import { Group, NativeSelect, NumberInput, Stack, Switch, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { defaultSettings, type ProjectSettings } from '../../shared/model/project.ts';
import { strategyNames } from '../../shared/sampling/strategy.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { session, useSession } from '../session/index.ts';
import { StrategyHelp } from './StrategyHelp.tsx';

const set = (change: Partial<ProjectSettings>): void => void session().updateSettings(change);

interface ShareProps {
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly change: (share: number) => void;
}

/** A share, shown in per cent. */
const Share = ({ label, help, value, change }: ShareProps): ReactNode => (
  <NumberInput
    label={label}
    description={help}
    maw="26rem"
    min={0}
    max={50}
    suffix={useNumbers().percentMark}
    value={Math.round(value * 100)}
    onChange={(percent) => typeof percent === 'number' && change(Math.min(50, Math.max(0, percent)) / 100)}
  />
);

/** How questions are chosen and shown in this project. */
export const AskingSettings = (): ReactNode => {
  const { settings, strategies } = useWords();
  const { breakAfter, change: prefer } = usePreferences();
  const chosen = useSession((session) => session.project?.settings ?? defaultSettings);
  return (
    <section className="settings-part">
      <Title order={2} mb="sm">
        {settings.asking}
      </Title>
      <Stack gap="md">
        <NativeSelect
          maw="26rem"
          label={settings.strategy}
          value={chosen.strategy}
          data={strategyNames.map((name) => ({ value: name, label: strategies[name] }))}
          onChange={(event) => set({ strategy: event.currentTarget.value })}
          description={<StrategyHelp {...chosen} />}
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <Share
          label={settings.auditShare}
          help={settings.auditHelp}
          value={chosen.auditShare}
          change={(auditShare) => set({ auditShare })}
        />
        <Share
          label={settings.repeatShare}
          help={settings.repeatHelp}
          value={chosen.repeatShare}
          change={(repeatShare) => set({ repeatShare })}
        />
        <Switch
          label={settings.blind}
          description={settings.blindHelp}
          checked={chosen.blind}
          onChange={(event) => set({ blind: event.currentTarget.checked })}
        />
        <Switch
          label={settings.strength}
          checked={chosen.strength}
          onChange={(event) => set({ strength: event.currentTarget.checked })}
        />
        <NumberInput
          maw="26rem"
          label={settings.pauses}
          min={0}
          max={240}
          value={breakAfter ?? 0}
          onChange={(minutes) => typeof minutes === 'number' && prefer({ breakAfter: minutes > 0 ? minutes : null })}
        />
        <Group>
          <NumberInput
            label={settings.gridSize}
            min={3}
            max={12}
            value={chosen.gridSize}
            onChange={(size) => {
              // Fewer are picked than there are, or nothing would be asked.
              if (typeof size === 'number' && size >= 3 && size <= 12)
                set({ gridSize: size, gridPick: Math.min(chosen.gridPick, size - 1) });
            }}
          />
          <NumberInput
            label={settings.gridPick}
            min={1}
            max={chosen.gridSize - 1}
            value={chosen.gridPick}
            onChange={(pick) =>
              typeof pick === 'number' && pick >= 1 && pick < chosen.gridSize && set({ gridPick: pick })
            }
          />
        </Group>
      </Stack>
    </section>
  );
};
