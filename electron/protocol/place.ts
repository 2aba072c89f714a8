import { join, sep } from 'node:path';

/**
 * The file a request for the app's origin means, or null when it means none: a path that is not plain, or one that
 * leaves the folder. The root is the page.
 */
export const placeOf = (folder: string, url: string): string | null => {
  const path = plainPath(url);
  if (path === null) return null;
  const file = join(folder, path === '/' ? 'index.html' : path);
  return file.startsWith(folder + sep) ? file : null;
};

const plainPath = (url: string): string | null => {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    // A decoded dot-dot, backslash or NUL was hidden from the URL parser, and no file of ours has one.
    return /\\|\0|(^|\/)\.\.?(\/|$)/.test(path) ? null : path;
  } catch {
    return null;
  }
};
