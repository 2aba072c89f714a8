// Room: The screen on which the expert answers: the query, the answers, nothing else.

import './judge.css';
import './stage/stage.css';
import type { ReactNode } from 'react';
import { AnswerBar } from './answer/AnswerBar.tsx';
import { PracticeBanner } from './answer/PracticeBanner.tsx';
import { QueryVoice } from './answer/QueryVoice.tsx';
import { Welcome } from './answer/Welcome.tsx';
import { Instructions } from './dialogs/Instructions.tsx';
import { JudgeHeader } from './JudgeHeader.tsx';
import { Stages } from './stage/Stages.tsx';
import { StageTools } from './stage/StageTools.tsx';

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
