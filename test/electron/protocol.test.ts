import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../electron/protocol/answer.ts';
import { contentSecurityPolicy } from '../../electron/protocol/csp.ts';
import { mediaTypeOf } from '../../electron/protocol/media-type.ts';
import { isAppUrl } from '../../electron/protocol/origin.ts';
import { placeOf } from '../../electron/protocol/place.ts';

const folder = mkdtempSync(join(tmpdir(), 'akin-protocol-'));
const screens = join(folder, 'renderer');
mkdirSync(join(screens, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(screens, 'index.html'), '<meta content="akin-nonce"><style nonce="akin-nonce"></style>');
writeFileSync(join(screens, 'assets', 'a b.js'), 'export {};');

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc');

  it('starts from nothing allowed', () => {
    expect(policy.startsWith("default-src 'none';")).toBe(true);
  });

  it('never allows inline code, evaluated code or another origin', () => {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('admits style elements by nonce, and none without', () => {
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(contentSecurityPolicy(null)).not.toContain('nonce');
  });
});

describe('the place of a request', () => {
  it('is a file below the folder', () => {
    expect(placeOf('/app', 'akin://app/')).toBe('/app/index.html');
    expect(placeOf('/app', 'akin://app/assets/a%20b.js?x#y')).toBe('/app/assets/a b.js');
  });

  it.each([
    'akin://app/../secret.txt',
    'akin://app/%2e%2e/secret.txt',
    'akin://app/assets/..%2f..%2fsecret.txt',
    'akin://app/..%5csecret.txt',
    'akin://app/a%00.js',
    'akin://app/%E0%A4%A',
    'not an address',
  ])('never lies outside: %s', (url) => {
    const place = placeOf('/app', url);
    expect(place === null || place.startsWith('/app/')).toBe(true);
  });
});

describe('an answer', () => {
  it('to the page carries one fresh nonce in header and text', async () => {
    const first = await answerRequest(screens, 'akin://app/');
    const second = await answerRequest(screens, 'akin://app/');
    const nonce = /'nonce-([^']+)'/.exec(first.headers['Content-Security-Policy'] ?? '')?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(Buffer.from(first.body).toString()).toBe(`<meta content="${nonce}"><style nonce="${nonce}"></style>`);
    expect(second.headers['Content-Security-Policy']).not.toContain(nonce);
  });

  it('to a script has its type and a policy without a nonce', async () => {
    const { status, headers } = await answerRequest(screens, 'akin://app/assets/a%20b.js');
    expect(status).toBe(200);
    expect(headers['Content-Type']).toMatch(/^text\/javascript/);
    expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy(null));
  });

  it.each(['akin://app/absent.js', 'akin://app/..%2fsecret.txt', 'akin://other/index.html', 'akin://app/assets'])(
    'is a refusal for %s',
    async (url) => {
      const { status, body } = await answerRequest(screens, url);
      expect([status, body.length]).toEqual([404, 0]);
    },
  );
});

describe('the origin', () => {
  it.each(['akin://app', 'akin://app/', 'akin://app/x'])('is the app for %s', (url) =>
    expect(isAppUrl(url)).toBe(true),
  );
  it.each(['akin://application/', 'akin://app.evil/', 'https://app/', 'file:///akin://app/', ''])(
    'is not the app for %s',
    (url) => expect(isAppUrl(url)).toBe(false),
  );
});

it('names the type that WebAssembly needs to be compiled while it loads', () => {
  expect(mediaTypeOf('/x/ort.WASM')).toBe('application/wasm');
  expect(mediaTypeOf('/x/unheard.of')).toBe('application/octet-stream');
});
