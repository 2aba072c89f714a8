import { type GivenMatrix, matrixFor, readMatrix } from '../../../shared/formats/tables/matrix-file.ts';
import type { MatrixOrigin, Project } from '../../../shared/model/project.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { toRows } from '../../../shared/numbers/dense.ts';
import { library } from '../../library/index.ts';
import { session } from '../../session/index.ts';
import { openFiles } from '../../shell/files.ts';
import { notifyFailure } from '../../work/toasts.ts';
import { useMetricChoice } from '../metricChoice.ts';
import { withOption } from './options.ts';
import { matrixOption } from './takesMatrix.ts';

type Source = { readonly file: string } | { readonly metric: number };

const keep = async ({ settings }: Project, value: unknown, origin: MatrixOrigin | null): Promise<void> => {
  const { learner, options } = settings;
  const key = matrixOption(learner);
  if (key === null) return;
  const place = `${learner}.${key}`;
  // Projects of an earlier Akin have no origins.
  const { [place]: _, ...others } = settings.origins ?? {};
  await session().updateSettings({
    options: { ...options, [learner]: withOption(options[learner] ?? {}, key, value) },
    origins: origin === null ? others : { ...others, [place]: origin },
  });
};

/** Checks a matrix against the project and puts it in place; what is wrong with it is said. */
const take = async (name: string, read: Outcome<GivenMatrix>, source: Source): Promise<void> => {
  const { project, snapshot } = session();
  const option = matrixOption(project?.settings.learner ?? '');
  if (project === null || snapshot === null || option === null) return;
  if (!read.ok) return notifyFailure(read.failure);
  const features = project.features.map((feature) => feature.name);
  const fitting = matrixFor(option, name, read.value, { features, scale: snapshot.metric.scale });
  if (!fitting.ok) return notifyFailure(fitting.failure);
  const { matrix, raised } = fitting.value;
  await keep(project, toRows(matrix), { ...source, raised });
};

/** A matrix from a file that the person chooses. */
export const matrixFromFile = async (): Promise<void> => {
  const opened = await openFiles('matrix');
  if (!opened.ok) return notifyFailure(opened.failure);
  const [file] = opened.value;
  if (file !== undefined) await take(file.name, readMatrix(file.name, file.bytes), { file: file.name });
};

/** The metric chosen among those learned before. */
export const matrixFromMetric = async (): Promise<void> => {
  const { project } = session();
  const { chosen } = useMetricChoice.getState();
  const metric = project && chosen && (await library.metric(project.id, chosen.id));
  if (metric) await take('', done({ metric }), { metric: chosen.at });
};

/** Back to the default. */
export const removeMatrix = async (): Promise<void> => {
  const { project } = session();
  if (project !== null) await keep(project, undefined, null);
};
