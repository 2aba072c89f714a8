import { type Failure, failed } from '../../shared/model/outcome.ts';
import { type Sentence, say } from '../../shared/model/sentence.ts';

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** A failed file operation in words, such as `could not be written: the disk is full`. */
export const fileFailure = (
  code: string,
  doing: string,
  error: unknown,
  more: { readonly safe?: Sentence; readonly remedy?: Sentence } = {},
): { readonly ok: false; readonly failure: Failure } =>
  failed(
    code,
    say`${doing}: ${meanings[codeOf(error)] ?? (error instanceof Error ? error.message : 'no reason given')}.`,
    more,
  );
