import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/** Chromium's names for starting a request, looking up a name and opening a connection. */
const attempt = /^(URL_REQUEST_START_JOB|CORS_REQUEST|HOST_RESOLVER_\w*REQUEST|(TCP|UDP|SSL)_CONNECT|CONNECT_JOB)$/;

/** The argument that makes Chromium write down all that its network code does. */
export const networkLog = (folder: string): string => `--log-net-log=${join(folder, 'network.json')}`;

/** A process that ended in a hurry leaves the list open. */
const whole = (text: string): string =>
  text.trimEnd().endsWith(']}') ? text : `${text.trimEnd().replace(/,$/, '')}]}`;

/**
 * Every attempt of an app that has been closed to reach anything over a network, in Chromium's own words. Files of
 * the app's own origin never come this way.
 */
export const networkAttempts = (folder: string): readonly string[] => {
  const { constants, events } = logSchema.parse(JSON.parse(whole(readFileSync(join(folder, 'network.json'), 'utf8'))));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events
    .map(({ type, params }) => ({ name: names.get(type) ?? '', params }))
    .filter(({ name }) => attempt.test(name))
    .map(({ name, params }) => `${name} ${JSON.stringify(params ?? {})}`);
};
