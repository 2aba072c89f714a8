import { library } from '../library/index.ts';
import { useView } from '../navigation/view.ts';
import { session } from '../session/index.ts';

export const chooseItem = (id: string): void => useView.getState().go('explore', id);

/** Any item of the project, so that the screen never starts empty. */
export const chooseAny = async (): Promise<void> => {
  const { project } = session();
  if (project === null) return;
  const offset = Math.floor(Math.random() * project.itemCount);
  const { items } = await library.items(project.id, { search: '', offset, limit: 1 });
  const [item] = items;
  if (item) chooseItem(item.id);
};
