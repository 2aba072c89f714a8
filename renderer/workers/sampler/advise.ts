import { type Advice, type AdviceInput, adviceSteps } from '../../../shared/evaluation/stopping/advice.ts';
import { askedLikelihood } from '../../../shared/evaluation/stopping/audit.ts';
import { contradictions } from '../../../shared/evaluation/stopping/consistency.ts';
import { type Entry, standingJudgements } from '../../../shared/model/judgement.ts';
import type { Context } from '../rpc/endpoint.ts';
import { drive } from '../rpc/run-steps.ts';

/** What can be said about stopping, from the log as it stands; null when nobody wants to know any more. */
export const advise = async (
  entries: Iterable<Entry>,
  input: AdviceInput,
  context: Context,
): Promise<Advice | null> => {
  const driven = await drive(adviceSteps(standingJudgements(entries), input), context);
  return driven.cancelled ? null : driven.value;
};

/** Ids of the judgements that take part in a contradiction: two answers to one question, or three that cannot all hold. */
export const contradicting = (entries: Iterable<Entry>): readonly string[] => {
  const found = contradictions(standingJudgements(entries), askedLikelihood);
  return [...new Set(found.flatMap(({ judgements }) => judgements))];
};
