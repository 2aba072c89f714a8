import { isAppUrl } from '../protocol/origin.ts';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the app's own page, in the window's main frame, may call. */
export const isTrusted = ({ senderFrame }: { readonly senderFrame: Frame | null }): boolean =>
  senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
