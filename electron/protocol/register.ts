// Room: How `akin://app` is served, and under which content security policy.

import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { answerRequest } from './answer.ts';
import { appScheme } from './origin.ts';

/** Must run before the app is ready: makes `akin:` an origin like `https:`, with storage, modules and workers. */
export const declareAppProtocol = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the built screens as akin://app. */
export const serveAppProtocol = (folder: string): void => {
  // Electron before 25 has only the older way.
  if (typeof protocol.handle === 'function')
    protocol.handle(appScheme, async ({ url }) => {
      const { status, headers, body } = await answerRequest(folder, url);
      return new Response(new Uint8Array(body), { status, headers });
    });
  else
    protocol.registerStreamProtocol(appScheme, ({ url }, respond) => {
      answerRequest(folder, url).then(
        ({ status, headers, body }) =>
          respond({ statusCode: status, headers: { ...headers }, data: Readable.from([body]) }),
        () => respond({ error: -2 }),
      );
    });
};
