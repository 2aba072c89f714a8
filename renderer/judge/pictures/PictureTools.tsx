import { Group, Popover, Slider, Stack, Text } from '@mantine/core';
import {
  IconAspectRatio,
  IconBrightnessHalf,
  IconContrastFilled,
  IconRotateClockwise,
  IconRulerMeasure2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { CommandIcon } from '../../commands/CommandIcon.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { usePanelState } from '../panel-state.ts';
import { useViewTransform } from './view-transform.ts';

const Tone = ({ of }: { readonly of: 'brightness' | 'contrast' }): ReactNode => {
  const words = useWords();
  const value = useViewTransform((view) => view[of]);
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
        onChange={(next) => useViewTransform.setState(of === 'brightness' ? { brightness: next } : { contrast: next })}
        marks={[{ value: 1 }]}
      />
    </div>
  );
};

const Tones = (): ReactNode => {
  const words = useWords();
  const name = `${words.judge.brightness}, ${words.judge.contrast}`;
  const opened = usePanelState(({ tones }) => tones);
  return (
    <Popover
      position="bottom"
      trapFocus
      withArrow
      opened={opened}
      onChange={(tones) => usePanelState.setState({ tones })}
    >
      <Popover.Target>
        <CommandIcon command="tones" icon={IconBrightnessHalf} label={name} />
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
export const PictureTools = memo((): ReactNode => {
  const inverted = useViewTransform((view) => view.inverted);
  const actual = useViewTransform((view) => view.actual);
  return (
    <Group gap={2}>
      <CommandIcon command="zoomOut" icon={IconZoomOut} />
      <CommandIcon command="zoomIn" icon={IconZoomIn} />
      <CommandIcon command="zoomFit" icon={IconAspectRatio} />
      <CommandIcon command="zoomActual" icon={IconRulerMeasure2} pressed={actual} />
      <CommandIcon command="rotate" icon={IconRotateClockwise} />
      <CommandIcon command="invert" icon={IconContrastFilled} pressed={inverted} />
      <Tones />
    </Group>
  );
});
PictureTools.displayName = 'PictureTools';
