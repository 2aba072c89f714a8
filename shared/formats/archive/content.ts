import { strFromU8 } from 'fflate';
import type { Item } from '../../model/item.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { defaultSettings, type Project } from '../../model/project.ts';
import { quote } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { parseJson, parseWith, z } from '../schema.ts';

const roles = ['id', 'number', 'category', 'text', 'image', 'label', 'ignore'] as const;
const sources = ['number', 'missing-indicator', 'one-hot', 'text', 'image', 'given'] as const;
const anything = z.record(z.string(), z.unknown());

const origin = z.union([
  z.object({ file: z.string(), raised: z.boolean() }),
  z.object({ metric: z.number(), raised: z.boolean() }),
]);

/** Settings that an older Akin did not know take their default; ones that this one does not know are dropped. */
export const settingsFields = {
  ask: z.enum(['pair', 'triplet', 'odd', 'grid']).default(defaultSettings.ask),
  strategy: z.string().default(defaultSettings.strategy),
  learner: z.string().default(defaultSettings.learner),
  options: z.record(z.string(), anything).default({}),
  origins: z.record(z.string(), origin).default({}),
  auditShare: z.number().min(0).max(1).default(defaultSettings.auditShare),
  repeatShare: z.number().min(0).max(1).default(defaultSettings.repeatShare),
  blind: z.boolean().default(defaultSettings.blind),
  strength: z.boolean().default(defaultSettings.strength),
  gridPick: z.number().int().min(1).default(defaultSettings.gridPick),
  gridSize: z.number().int().min(2).default(defaultSettings.gridSize),
  instructions: z.string().default(''),
  annotator: z.string().default(''),
  hiddenColumns: z.array(z.string()).default([]),
  pinnedColumns: z.array(z.string()).default([]),
  columnGroups: z.record(z.string(), z.string()).default({}),
};

/** Of a project, as the database and the archives hold it. */
export const projectFields = {
  id: z.string().min(1),
  name: z.string(),
  created: z.number(),
  opened: z.number(),
  seed: z.number(),
  itemKind: z.enum(['image', 'text', 'record']),
  itemCount: z.number().int().min(0),
  columns: z.array(z.object({ name: z.string(), role: z.enum(roles) })),
  features: z.array(z.object({ name: z.string(), from: z.string(), how: z.enum(sources) })),
  notes: z.array(z.string()),
  attribution: z.string().nullable(),
  settings: z.object(settingsFields),
};

const project = z.object(projectFields);

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), name: z.string(), blob: z.string() }),
  z.object({ kind: z.literal('text'), title: z.string().exactOptional(), text: z.string() }),
  z.object({ kind: z.literal('record'), values: z.array(z.string().nullable()) }),
]);

const item = z.object({ id: z.string(), row: z.number().int().min(0), content, label: z.string().exactOptional() });

/**
 * Reads the part project.json of the archive `name`. Fails with `file.field`, naming the first field that is wrong;
 * settings that are missing take their default.
 */
export const readProject = (name: string, bytes: Uint8Array): Outcome<Project> =>
  parseWith(say`${name}, part project.json`, project, parseJson(strFromU8(bytes)));

/** Lines read in one step. */
const atOnce = 1000;

/** Items, one a line, whose rows count up from 0 and whose ids are all different. */
export function* itemSteps(name: string, text: string): Generator<Progress, Outcome<readonly Item[]>, void> {
  const items: Item[] = [];
  const ids = new Set<string>();
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (i % atOnce === atOnce - 1) yield { fraction: i / lines.length, message: say`Checking the items` };
    if (line === '') continue;
    const place = say`${name}, part items.jsonl, line ${i + 1}`;
    const parsed = parseWith(place, item, parseJson(line));
    if (!parsed.ok) return parsed;
    if (parsed.value.row !== items.length) {
      return failed('archive.items', say`${place}: expected row ${items.length}, found ${parsed.value.row}.`);
    }
    if (ids.has(parsed.value.id))
      return failed('archive.items', say`${place}: the id ${quote(parsed.value.id)} stands twice.`);
    ids.add(parsed.value.id);
    items.push(parsed.value);
  }
  return done(items);
}
