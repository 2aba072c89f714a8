import type { Project } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/model/result.ts';
import { type FirstPage, useView } from '../navigation/view.ts';
import { session } from '../session/index.ts';

/** Opens a project; the frame leads to the screen where it was left. */
export const openProject = (id: string): Promise<void> => session().open(id);

/** Opens what an import made; hands a failure back to be shown. */
export const openImported = async (outcome: Outcome<Project>): Promise<Outcome<Project>> => {
  if (outcome.ok) {
    await openProject(outcome.value.id);
    useView.setState({ firstPage: 'start' });
  }
  return outcome;
};

/** Leaves the open project, if any, for one of the first pages. */
export const showFirstPage = async (page: FirstPage): Promise<void> => {
  useView.setState({ firstPage: page, overlay: null });
  if (session().project !== null) await session().close();
};
