import type { ReactNode } from 'react';
import type { Words } from '../i18n/catalogue.ts';
import { type Translate, useNumbers, useSentences, useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import type { Announcement } from '../session/state/session.ts';
import { BreakHint } from './BreakHint.tsx';

/** What an announcement says, in words. */
export const announcementText = (announcement: Announcement, total: number, words: Words, told: Translate): string => {
  const { status } = words.common;
  switch (announcement.says) {
    case 'refused-early':
      return status.refused;
    case 'repaired':
      return announcement.behind === 'database'
        ? status.repaired(announcement.count)
        : status.rewritten(announcement.count);
    case 'failed':
      return [announcement.failure.what, announcement.failure.safe, announcement.failure.remedy]
        .flatMap((sentence) => (sentence === undefined ? [] : told(sentence)))
        .join(' ');
    case 'nothing':
      return status.ready(total);
    default:
      return status[announcement.says](announcement.total, announcement.items ?? 1);
  }
};

const tones: Readonly<Partial<Record<Announcement['says'], 'refused' | 'failed'>>> = {
  'refused-early': 'refused',
  failed: 'failed',
};

const Status = (): ReactNode => {
  const words = useWords();
  const told = useSentences();
  const announcement = useSession((session) => session.announcement);
  const total = useSession((session) => session.counts.total);
  return (
    <div role="status" className="bar-status akin-numbers" data-tone={tones[announcement.says]}>
      {announcementText(announcement, total, words, told)}
    </div>
  );
};

/** Who learns, without the finer steps: those change too fast to be read. */
const nameOfLearner = (progress: string): string => progress.split(':')[0] ?? progress;

const TrainingState = (): ReactNode => {
  const words = useWords();
  const told = useSentences();
  const numbers = useNumbers();
  const training = useSession((session) => session.training);
  const learned = useSession((session) => session.snapshot !== null);
  const state = training.state === 'idle' ? (learned ? 'ready' : 'none') : training.state;
  const text = {
    ready: () => words.frame.trainingIdle,
    none: () => words.frame.trainingNone,
    failed: () => words.frame.trainingFailed,
    running: () =>
      training.state === 'running'
        ? words.frame.training(nameOfLearner(told(training.learner)), numbers.percent(training.fraction))
        : '',
  }[state]();
  return (
    <div className="bar-training akin-numbers">
      <span className="bar-dot" data-state={state} aria-hidden="true" />
      <span>{text}</span>
    </div>
  );
};

/** Which project, what was last saved, whether a break is due, and whether the metric is being learned. */
export const StatusBar = (): ReactNode => {
  const name = useSession((session) => session.project?.name ?? '');
  return (
    <footer className="bar">
      <div className="bar-title">{name}</div>
      <Status />
      <BreakHint />
      <TrainingState />
    </footer>
  );
};
