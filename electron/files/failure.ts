import { type Sentence, say } from '../../shared/model/localizable.ts';
import { type Failure, failed } from '../../shared/model/result.ts';

const meanings: Readonly<Record<string, Sentence>> = {
  ENOENT: say`it is not there`,
  EACCES: say`access is denied`,
  EPERM: say`access is denied`,
  ENOSPC: say`the disk is full`,
  EROFS: say`the disk is read-only`,
  EISDIR: say`it is a folder`,
  ENOTDIR: say`a part of its path is not a folder`,
  EMFILE: say`too many files are open`,
  ENAMETOOLONG: say`its name is too long`,
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** A failed file operation in words, such as `could not be written: the disk is full`. */
export const fileFailure = (
  code: string,
  doing: Sentence,
  error: unknown,
  more: { readonly safe?: Sentence; readonly remedy?: Sentence } = {},
): { readonly ok: false; readonly failure: Failure } =>
  failed(
    code,
    say`${doing}: ${meanings[codeOf(error)] ?? (error instanceof Error ? error.message : say`no reason given`)}.`,
    more,
  );
