import type { Project } from '../../../shared/model/project.ts';
import { startImporter } from '../../workers/start.ts';

/** A copy with its own id, items, judgements and metrics. */
export const duplicateProject = async (project: string): Promise<Project> => {
  const importer = startImporter();
  try {
    return await importer.call('duplicate', { project });
  } finally {
    importer.terminate();
  }
};
