import './judge.css';
import './stage.css';
import type { ReactNode } from 'react';
import { AnswerBar } from './AnswerBar.tsx';
import { Instructions } from './Instructions.tsx';
import { JudgeHeader } from './JudgeHeader.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { QueryVoice } from './QueryVoice.tsx';
import { Stages } from './Stages.tsx';
import { StageTools } from './StageTools.tsx';
import { Welcome } from './Welcome.tsx';

/** The question owns the window: its items, the answers below them, everything else at the edge. */
export const JudgeScreen = (): ReactNode => (
  <div className="judge">
    <JudgeHeader />
    <StageTools />
    <Welcome />
    <PracticeBanner />
    <div className="judge-middle">
      <Stages />
      <Instructions />
    </div>
    <AnswerBar />
    <QueryVoice />
  </div>
);
