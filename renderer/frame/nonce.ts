import { setNonce } from 'get-nonce';

/**
 * The nonce of this load of the page, which every style element made at run time must carry.
 * Browsers hide the attribute from the DOM but not the property.
 */
export const pageNonce = (): string => {
  const marked = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return marked || (document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '');
};

/** Hands the nonce to the scroll lock of dialogs, which makes a style element of its own. */
export const shareNonce = (): void => setNonce(pageNonce());
