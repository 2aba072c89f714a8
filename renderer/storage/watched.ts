import type { DBCore, Dexie } from 'dexie';

/** Dexie's observing layer has level 0; these lie right below and right above it. */
const [below, above] = [-0.5, 0.5];

/**
 * Lets Dexie observe these tables only: `liveQuery` sees no change of the others. What it observes it tells every thread
 * that has the database open, at each commit: for a judgement that would be work in four heaps for nobody, and
 * garbage in those that rest.
 */
export const observeOnly = (database: Dexie, tables: ReadonlySet<string>): void => {
  let unobserved: DBCore | null = null;
  database.use({
    stack: 'dbcore',
    name: 'unobserved',
    level: below,
    create: (core) => {
      unobserved = core;
      return {};
    },
  });
  database.use({
    stack: 'dbcore',
    name: 'observed',
    level: above,
    create: (core) => {
      const around = unobserved ?? core;
      return { table: (name) => (tables.has(name) ? core : around).table(name) };
    },
  });
};
