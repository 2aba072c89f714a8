import { ActionIcon, Group, Popover, Slider, Stack, Text, Tooltip } from '@mantine/core';
import {
  IconAspectRatio,
  IconBrightnessHalf,
  IconContrastFilled,
  IconRotateClockwise,
  IconRulerMeasure2,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../commands/command.ts';
import { commandOf } from '../commands/table.ts';
import { useKeyLabel } from '../commands/useCommand.ts';
import { useWords } from '../words/useWords.ts';
import { useLook } from './look.ts';

interface ToolProps {
  readonly command: CommandId;
  readonly icon: TablerIcon;
  readonly pressed?: boolean;
}

const Tool = ({ command, icon: Icon, pressed }: ToolProps): ReactNode => {
  const words = useWords();
  const key = useKeyLabel(command);
  const name = words.commands[command];
  return (
    <Tooltip label={key === null ? name : `${name} (${key})`} openDelay={400}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color="gray"
        aria-label={name}
        aria-pressed={pressed}
        onClick={(event) => commandOf(command).run(event.timeStamp)}
      >
        <Icon size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
};

const Tone = ({ of }: { readonly of: 'brightness' | 'contrast' }): ReactNode => {
  const words = useWords();
  const value = useLook((look) => look[of]);
  return (
    <div>
      <Text size="sm">{words.judge[of]}</Text>
      <Slider
        min={0.2}
        max={3}
        step={0.05}
        value={value}
        label={null}
        thumbLabel={words.judge[of]}
        onChange={(next) => useLook.setState(of === 'brightness' ? { brightness: next } : { contrast: next })}
        marks={[{ value: 1 }]}
      />
    </div>
  );
};

const Tones = (): ReactNode => {
  const words = useWords();
  const name = `${words.judge.brightness}, ${words.judge.contrast}`;
  return (
    <Popover position="bottom" trapFocus withArrow>
      <Popover.Target>
        <Tooltip label={name} openDelay={400}>
          <ActionIcon variant="subtle" color="gray" aria-label={name}>
            <IconBrightnessHalf size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack w="14rem" gap="sm">
          <Tone of="brightness" />
          <Tone of="contrast" />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

/** Zoom, turn and tone, for all pictures of the query at once. */
export const PictureTools = (): ReactNode => {
  const inverted = useLook((look) => look.inverted);
  const actual = useLook((look) => look.actual);
  return (
    <Group gap={2}>
      <Tool command="zoomOut" icon={IconZoomOut} />
      <Tool command="zoomIn" icon={IconZoomIn} />
      <Tool command="zoomFit" icon={IconAspectRatio} />
      <Tool command="zoomActual" icon={IconRulerMeasure2} pressed={actual} />
      <Tool command="rotate" icon={IconRotateClockwise} />
      <Tool command="invert" icon={IconContrastFilled} pressed={inverted} />
      <Tones />
    </Group>
  );
};
