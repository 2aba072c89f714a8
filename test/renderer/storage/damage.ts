/** What may stand where something else should: of every type, and numbers that are none. */
const wrong: readonly unknown[] = [undefined, null, Number.NaN, -1.5, '', 'x', true, [], {}, [null], { x: {} }];

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

const replaced = (
  whole: Readonly<Record<string, unknown>> | readonly unknown[],
  key: string,
  value: unknown,
): unknown => (Array.isArray(whole) ? Object.assign([...whole], { [key]: value }) : { ...whole, [key]: value });

/** A value with one thing damaged, at every depth in turn; `path` says which. */
export function* damaged(
  value: unknown,
  path = '',
): Generator<{ readonly path: string; readonly value: unknown }, void, void> {
  for (const other of wrong) if (!Object.is(other, value)) yield { path, value: other };
  if (value instanceof Float64Array) {
    yield { path, value: Array.from(value) };
    yield { path, value: Float64Array.of(...value, 0) };
    if (value.length > 0) yield { path, value: value.map(() => Number.NaN) };
  }
  if (!isContainer(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) {
      const { [key]: _, ...without } = value as Readonly<Record<string, unknown>>;
      yield { path: `${path}.${key}`, value: without };
    }
    for (const each of damaged(inner, `${path}.${key}`))
      yield { path: each.path, value: replaced(value, key, each.value) };
  }
  if (!Array.isArray(value)) yield { path, value: { ...value, fromElsewhere: { deep: [Number.NaN] } } };
}
