import { learningSpace, type Space } from '../../../shared/learners/space.ts';
import type { Database } from '../../storage/database.ts';
import { readFeatures } from '../../storage/features.ts';

/** Where a project is learned, drawn and searched: made here and nowhere else, so that all who measure agree. */
export const makeSpace = async (database: Database, project: string): Promise<Space> =>
  learningSpace(await readFeatures(database, project), { standardize: true });
