import './about.css';
import { Accordion, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { AppInfo } from '../../shared/contract/shell.ts';
import { useWords } from '../i18n/useWords.ts';
import { type Notice, readNotices } from './notices.ts';

const Notices = ({ notices }: { readonly notices: readonly Notice[] }): ReactNode => (
  <Accordion variant="contained" order={4} keepMounted={false}>
    {notices.map(({ name, version, licence, text }) => (
      <Accordion.Item key={`${name}@${version}`} value={`${name}@${version}`}>
        <Accordion.Control>
          {name} {version} · {licence}
        </Accordion.Control>
        <Accordion.Panel>
          <pre className="about-licence" lang="en">
            {text}
          </pre>
        </Accordion.Panel>
      </Accordion.Item>
    ))}
  </Accordion>
);

/** What is running here, under which licence, and what it is built from. */
export const AboutText = (): ReactNode => {
  const { about } = useWords();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [notices, setNotices] = useState<readonly Notice[] | 'reading' | null>('reading');
  useEffect(() => {
    void window.akin?.call('app.info').then(setInfo);
    void readNotices().then(setNotices);
  }, []);
  return (
    <Stack gap="sm">
      {info !== null && (
        <>
          <Text fw={600}>{about.version(info.version)}</Text>
          <Text size="sm">{about.runtime(info.runtime)}</Text>
        </>
      )}
      <Text>{about.licence}</Text>
      <Title order={3}>{about.notices}</Title>
      {notices === null && <Text>{about.absent}</Text>}
      {notices !== null && notices !== 'reading' && (
        <>
          <Text>{about.builtFrom(notices.length)}</Text>
          <Notices notices={notices} />
        </>
      )}
    </Stack>
  );
};
