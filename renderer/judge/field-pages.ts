import { session } from '../session/index.ts';
import { draftOf, useDraft } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { scrollPanes } from './look.ts';

/** Fields of a record that a card of a grid shows at a time. */
export const fieldsAtATime = 7;

/** The part of what is on screen that one press moves by: some of what was read stays in sight. */
const step = 0.8;

/** The cards of a grid of records show their next fields, or those before, all in step. */
const turnFields = (ticket: number, forward: boolean, count: number): void => {
  const draft = draftOf(useDraft.getState(), ticket);
  const from = draft.from + (forward ? fieldsAtATime : -fieldsAtATime);
  if (from >= 0 && from < count) useDraft.setState({ ...draft, ticket, from });
};

/** Goes on in what is too long to be seen at once, or back. */
export const turnPage = (forward: boolean): void => {
  const { current, project } = session();
  if (project?.itemKind === 'record' && current?.query.kind === 'grid')
    turnFields(current.ticket, forward, fieldsOf(project.columns, project.settings).length);
  else scrollPanes(forward ? step : -step);
};
