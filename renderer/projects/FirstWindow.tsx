// Room: What is shown while no project is open: begin, open, import, restore, delete.

import './first.css';
import type { ReactNode } from 'react';
import { useView } from '../navigation/view.ts';
import { FirstFooter } from './FirstFooter.tsx';
import { NewProject } from './new-project/NewProject.tsx';
import { ProjectList } from './ProjectList.tsx';
import { Samples } from './Samples.tsx';
import { StartPage } from './StartPage.tsx';

const pages = { start: StartPage, samples: Samples, projects: ProjectList, new: NewProject } as const;

/** What the window shows while no project is open. */
export const FirstWindow = (): ReactNode => {
  const page = useView((view) => view.firstPage);
  const Page = pages[page];
  return (
    <div className="first-window">
      <main className="first">
        <Page />
      </main>
      {page === 'start' && <FirstFooter />}
    </div>
  );
};
