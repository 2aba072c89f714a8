import type { Project } from '../../../shared/model/project.ts';

/** The option of each learner that may be a matrix. Here so that the command table need not load the learners. */
const options: Readonly<Partial<Record<string, 'prior' | 'basis'>>> = {
  itml: 'prior',
  sdml: 'prior',
  lsml: 'prior',
  scml: 'basis',
};

export const matrixOption = (learner: string): 'prior' | 'basis' | null => options[learner] ?? null;

/** Settings are read and written as a whole at every change, so a matrix among them must not be large. */
export const mostMatrixFeatures = 256;

type Taking = Pick<Project, 'features'> & { readonly settings: Pick<Project['settings'], 'learner' | 'options'> };

/** Whether the learner in use takes a matrix, with so many features, and has been given one. */
export const matrixState = ({ features, settings }: Taking): 'none' | 'open' | 'given' => {
  const { learner, options: given } = settings;
  const option = matrixOption(learner);
  if (option === null || features.length > mostMatrixFeatures) return 'none';
  return Array.isArray(given[learner]?.[option]) ? 'given' : 'open';
};
