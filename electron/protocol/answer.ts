import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, withNonce } from './csp.ts';
import { mediaTypeOf } from './media-type.ts';
import { isAppUrl } from './origin.ts';
import { placeOf } from './place.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const refusal = (status: number): Answer => ({
  status,
  headers: { 'Content-Security-Policy': contentSecurityPolicy(null), 'Content-Type': 'text/plain' },
  body: new Uint8Array(),
});

/** Answers one request for the app's origin from the folder of the built screens. */
export const answerRequest = async (folder: string, url: string): Promise<Answer> => {
  const file = isAppUrl(url) ? placeOf(folder, url) : null;
  if (file === null) return refusal(404);
  const content = await readFile(file).catch(() => null);
  if (content === null) return refusal(404);
  const isPage = file.endsWith('.html');
  const nonce = isPage ? randomBytes(18).toString('base64') : null;
  return {
    status: 200,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Content-Type': mediaTypeOf(file),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
    body: nonce === null ? content : Buffer.from(withNonce(content.toString('utf8'), nonce)),
  };
};
