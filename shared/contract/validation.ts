import { z } from 'zod';
import type { ShellCalls } from './shell.ts';

// The page's content security policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

/** A journal line is one judgement; a note of the expert's is the only part of it without a natural bound. */
const longestLine = 1_000_000;

const projectId = z.guid();

const bytes = z.instanceof(Uint8Array);

/** A file name, or a path below a folder; never one that leaves it. */
const relativePath = z
  .string()
  .min(1)
  .max(1024)
  .refine(
    (path) => !/[\\:\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'must be a file name, or a path below the folder',
  );

const menuItem = z.object({
  command: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  accelerator: z.string().max(50).exactOptional(),
  enabled: z.boolean(),
});

const menu = z.object({
  label: z.string().min(1).max(100),
  items: z.array(z.union([menuItem, z.literal('separator')])).max(200),
});

/** What the shell accepts on each channel; whoever sends anything else has a bug. */
export const argumentSchemas: { readonly [C in keyof ShellCalls]: z.ZodType<ShellCalls[C]['args']> } = {
  'app.info': z.tuple([]),
  'files.open': z.tuple([z.enum(['table', 'images', 'archive', 'metric', 'matrix'])]),
  'files.sample': z.tuple([z.string().regex(/^[a-z]{1,40}$/)]),
  'files.save': z.tuple([z.string().min(1).max(255), bytes]),
  'files.saveAll': z.tuple([
    z
      .array(z.object({ name: relativePath, bytes }))
      .min(1)
      .max(1000),
  ]),
  'journal.append': z.tuple([
    projectId,
    z
      .array(
        z
          .string()
          .min(1)
          .max(longestLine)
          .refine((line) => !line.includes('\n'), 'must be one line'),
      )
      .max(100_000),
  ]),
  'journal.read': z.tuple([projectId]),
  'journal.remove': z.tuple([projectId]),
  'backup.write': z.tuple([projectId, z.enum(['start', 'timer', 'migration', 'import', 'delete']), bytes]),
  'backup.list': z.tuple([]),
  'backup.read': z.tuple([z.string().max(200)]),
  'menu.set': z.tuple([z.array(menu).max(20)]),
  'theme.set': z.tuple([z.enum(['light', 'dark', 'system'])]),
  'language.set': z.tuple([z.enum(['en', 'de'])]),
  'workers.lower': z.tuple([]),
};
