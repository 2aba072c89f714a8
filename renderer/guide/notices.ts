import { z } from 'zod';

const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }).readonly(),
);

/** What is owed to the authors of one package that Akin is built from. */
export type Notice = z.infer<typeof noticesSchema>[number];

/** The notices that the build put beside the screens; null when this build has none, or they cannot be read. */
export const readNotices = async (): Promise<readonly Notice[] | null> => {
  const response = await fetch('/third-party-notices.json').catch(() => null);
  if (response === null || !response.ok) return null;
  const read = noticesSchema.safeParse(await response.json().catch(() => null));
  return read.success ? read.data : null;
};
