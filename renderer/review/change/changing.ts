import type { Answer, Remark } from '../../../shared/model/judgement.ts';
import { select, selected } from '../../commands/selection.ts';
import { session } from '../../session/index.ts';

/** Gives the chosen judgement another answer; what counts from now on is chosen in its place. */
export const correctChosen = async (answer: Answer, remark?: Pick<Remark, 'note' | 'tags'>): Promise<void> => {
  const { judgement } = selected();
  if (judgement === null) return;
  const id = await session().correct(judgement, answer, remark);
  if (id !== null && selected().judgement === judgement) select({ judgement: id });
};
