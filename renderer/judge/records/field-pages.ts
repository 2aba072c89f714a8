import { fieldsOf } from '../../content/fields.ts';
import { session } from '../../session/index.ts';
import { turnFields } from '../answer/draft.ts';
import { scrollPanes } from '../stage/scroll-panes.ts';

/** Fields of a record that a card of a grid shows at a time. */
export const fieldsAtATime = 7;

/** The part of what is on screen that one press moves by: some of what was read stays in sight. */
const step = 0.8;

/** Goes on in what is too long to be seen at once, or back; the cards of a grid of records all in step. */
export const turnPage = (forward: boolean): void => {
  const { current, project } = session();
  if (project?.itemKind === 'record' && current?.query.kind === 'grid')
    turnFields(
      current.ticket,
      forward ? fieldsAtATime : -fieldsAtATime,
      fieldsOf(project.columns, project.settings).length,
    );
  else scrollPanes(forward ? step : -step);
};
