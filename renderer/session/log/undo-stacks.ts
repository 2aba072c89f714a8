/**
 * What each annotator could undo and redo, by the ids of judgements, skips, notes and flags, newest last. Undo takes an annotator's
 * own acts only; redo what this annotator took back, whosever it was.
 */
export class UndoStacks {
  readonly #done = new Map<string, string[]>();
  readonly #undone = new Map<string, string[]>();

  /** Something new: what this annotator had undone before it can no longer be redone. */
  did(id: string, annotator: string): void {
    stackOf(this.#done, annotator).push(id);
    this.forgetUndone(annotator);
  }

  forgetUndone(annotator: string): void {
    this.#undone.delete(annotator);
  }

  /** An act of `owner` was taken back by somebody, who may redo it. */
  tookBack(id: string, owner: string, by: string): void {
    remove(this.#done.get(owner), id);
    this.#removeFromUndone(id);
    stackOf(this.#undone, by).push(id);
  }

  /** An act of `owner` counts again, and nobody has it to redo any more. */
  broughtBack(id: string, owner: string): void {
    this.#removeFromUndone(id);
    const done = stackOf(this.#done, owner);
    if (!done.includes(id)) done.push(id);
  }

  toUndo(annotator: string): string | undefined {
    return this.#done.get(annotator)?.at(-1);
  }

  toRedo(annotator: string): string | undefined {
    return this.#undone.get(annotator)?.at(-1);
  }

  #removeFromUndone(id: string): void {
    for (const undone of this.#undone.values()) remove(undone, id);
  }
}

const stackOf = (stacks: Map<string, string[]>, key: string): string[] => {
  const known = stacks.get(key);
  if (known) return known;
  const fresh: string[] = [];
  stacks.set(key, fresh);
  return fresh;
};

const remove = (stack: string[] | undefined, id: string): void => {
  const at = stack?.lastIndexOf(id) ?? -1;
  if (at >= 0) stack?.splice(at, 1);
};
