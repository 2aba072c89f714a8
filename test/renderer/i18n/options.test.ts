import { describe, expect, it } from 'vitest';
import { options } from '../../../renderer/i18n/de/options.ts';
import { describedOption } from '../../../renderer/i18n/options.ts';
import { learners } from '../../../shared/learners/registry.ts';

describe('options of learners', () => {
  it('are described in German, every one', () => {
    for (const learner of learners.values())
      for (const field of learner.options) {
        const { label, help } = describedOption(options, learner.name, field.key, field);
        expect(help, `${learner.name}.${field.key}`).not.toBe(field.help);
        expect(label, `${learner.name}.${field.key}`).not.toBe('');
      }
  });

  it('are described in the learner’s own words where the language says nothing', () => {
    const own = { label: 'Weight', help: 'How much.' };
    expect(describedOption({}, 'itml', 'gamma', own)).toBe(own);
  });
});
