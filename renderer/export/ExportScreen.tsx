// Room: The screen that writes metrics, judgements and whole projects to files.

import './export.css';
import { Alert, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import type { CommandId } from '../commands/command.ts';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import type { MetricEnding } from './metricFiles.ts';

const formats: readonly (readonly [MetricEnding, CommandId])[] = [
  ['json', 'exportJson'],
  ['npz', 'exportNpz'],
  ['onnx', 'exportOnnx'],
  ['csv', 'exportCsv'],
  ['safetensors', 'exportSafetensors'],
];

const Metric = (): ReactNode => {
  const words = useWords();
  const snapshot = useSession((session) => session.snapshot);
  const { exporting } = words;
  if (snapshot === null) return <Text>{exporting.noMetric}</Text>;
  return (
    <>
      <Text c="dimmed" mb="sm">
        {snapshot.chosen === 'euclidean'
          ? exporting.metricPlain
          : exporting.metricLead(words.learners[snapshot.chosen].title, words.common.judgements(snapshot.judgements))}
      </Text>
      {!snapshot.beatsEuclidean && snapshot.chosen !== 'euclidean' && (
        <Alert color="ochre" mb="sm" maw="52rem">
          {exporting.notBetter}
        </Alert>
      )}
      <ul className="export-list">
        {formats.map(([ending, command]) => (
          <li key={ending} className="export-row">
            <div>
              <div className="export-name">{exporting.formats[ending].name}</div>
              <Text size="sm" c="dimmed">
                {exporting.formats[ending].about}
              </Text>
            </div>
            <CommandButton command={command} label={exporting.save(ending)} size="sm" />
          </li>
        ))}
      </ul>
      <Title order={3} mt="lg">
        {exporting.bundleTitle}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" maw="52rem">
        {exporting.bundleAbout}
      </Text>
      <CommandButton command="exportBundle" variant="filled" />
    </>
  );
};

/** Everything that can be taken away: the metric, the judgements, the whole project. */
export const ExportScreen = (): ReactNode => {
  const { exporting } = useWords();
  return (
    <div className="screen">
      <div className="screen-inner">
        <Title order={1}>{exporting.title}</Title>
        <Text c="dimmed" mb="lg">
          {exporting.lead}
        </Text>
        <section className="export-part">
          <Title order={2}>{exporting.metricTitle}</Title>
          <Metric />
        </section>
        <section className="export-part">
          <Title order={2}>{exporting.judgementsTitle}</Title>
          <Text size="sm" c="dimmed" mb="xs">
            {exporting.judgementsAbout}
          </Text>
          <Group gap="sm">
            <CommandButton command="exportJudgementsCsv" size="sm" />
            <CommandButton command="exportJudgementsJsonl" size="sm" />
          </Group>
        </section>
        <section className="export-part">
          <Title order={2}>{exporting.archiveTitle}</Title>
          <Text size="sm" c="dimmed" mb="xs">
            {exporting.archiveAbout}
          </Text>
          <CommandButton command="exportArchive" size="sm" />
          <Text size="sm" c="dimmed" mt="md" mb="xs" maw="52rem">
            {exporting.mergeAbout}
          </Text>
          <CommandButton command="mergeArchive" size="sm" />
        </section>
      </div>
    </div>
  );
};
