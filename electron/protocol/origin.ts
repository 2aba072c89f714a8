export const appScheme = 'akin';

/** The origin is for ever: the browser database hangs on it. */
export const appOrigin = `${appScheme}://app`;

export const isAppUrl = (url: string): boolean => url === appOrigin || url.startsWith(`${appOrigin}/`);
