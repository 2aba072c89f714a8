import { describe, expect, it } from 'vitest';
import { projectFrom, settingsFrom } from '../../../renderer/storage/stored-project.ts';
import { defaultSettings, type Project } from '../../../shared/model/project.ts';
import { damaged } from './damage.ts';

const project: Project = {
  id: 'p',
  name: 'Eggs',
  created: 5,
  opened: 6,
  seed: 7,
  itemKind: 'text',
  itemCount: 2,
  columns: [{ name: 'size', role: 'number' }],
  features: [{ name: 'size', from: 'size', how: 'number' }],
  notes: ['one'],
  attribution: null,
  settings: {
    ...defaultSettings,
    ask: 'grid',
    options: { itml: { gamma: 2, prior: { rows: 1, columns: 1, data: Float64Array.of(3) } } },
    origins: { 'itml.prior': { file: 'm.csv', raised: false }, 'sdml.prior': { metric: 12, raised: true } },
    annotator: 'Ada',
    pinnedColumns: ['size'],
    columnGroups: { size: 'Body' },
  },
};

describe('a project from the database', () => {
  it('is as it was stored, without what only storage knows', () => {
    expect(projectFrom({ ...project, state: 'ready' })).toEqual(project);
  });

  it('has defaults for settings that earlier versions did not know', () => {
    const { origins: _, columnGroups: __, ...older } = project.settings;
    expect(projectFrom({ ...project, settings: older })?.settings).toEqual({
      ...project.settings,
      origins: {},
      columnGroups: {},
    });
    expect(settingsFrom(undefined)).toEqual(defaultSettings);
  });

  it('stays in reach whatever of it is damaged, and keeps what is sound', () => {
    for (const { path, value } of damaged(project)) {
      const read = projectFrom(value);
      if (path === '' || path === '.id') continue;
      expect(read?.id, path).toBe('p');
      if (!path.startsWith('.name')) expect(read?.name, path).toBe('Eggs');
      if (!path.startsWith('.settings')) expect(read?.settings, path).toEqual(project.settings);
      else if (!path.startsWith('.settings.annotator') && path !== '.settings')
        expect(read?.settings.annotator, path).toBe('Ada');
      // What was made good needs no more making good.
      expect(projectFrom(read), path).toEqual(read);
    }
  });

  it('is none without an id', () => {
    for (const stored of [null, 'p', 3, [], {}, { ...project, id: 7 }, { ...project, id: '' }])
      expect(projectFrom(stored)).toBeNull();
  });
});
