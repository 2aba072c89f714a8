/** Stands in the built page where the nonce belongs (build/vite/renderer.mjs). */
const noncePlaceholder = 'akin-nonce';

/**
 * What the app's pages and workers may load: their own origin and nothing else. `nonce` admits the style elements
 * that the component library makes; WebAssembly needs `'wasm-unsafe-eval'`, and nothing needs more.
 */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const withNonce = (html: string, nonce: string): string => html.replaceAll(noncePlaceholder, nonce);
