import type { ProjectSettings } from '../../shared/model/project.ts';

/** The option of each learner that may be a matrix. Here so that the command table need not load the learners. */
const options: Readonly<Partial<Record<string, 'prior' | 'basis'>>> = {
  itml: 'prior',
  sdml: 'prior',
  lsml: 'prior',
  scml: 'basis',
};

export const matrixOption = (learner: string): 'prior' | 'basis' | null => options[learner] ?? null;

/** Whether the learner in use takes a matrix, and has been given one. */
export const matrixState = ({ learner, options: given }: ProjectSettings): 'none' | 'open' | 'given' => {
  const option = matrixOption(learner);
  if (option === null) return 'none';
  return Array.isArray(given[learner]?.[option]) ? 'given' : 'open';
};
