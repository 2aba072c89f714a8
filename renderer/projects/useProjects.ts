import { useEffect, useState } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';

/** All projects, the one opened last first; null until they are read. */
export const useProjects = (): readonly Project[] | null => {
  const [projects, setProjects] = useState<readonly Project[] | null>(null);
  const trouble = useSession((session) => session.trouble);
  useEffect(() => {
    if (trouble !== null) return;
    return library.watchProjects((all) => setProjects([...all].sort((a, b) => b.opened - a.opened)));
  }, [trouble]);
  return projects;
};
