/** A message as field number → values: numbers for varints, bytes for everything with a length. */
export type Message = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

/** Reads the wire format, independently of the writer under test. */
export const readMessage = (bytes: Uint8Array): Message => {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the message ends within a number');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const wire = tag & 7;
    if (wire !== 0 && wire !== 2) throw new Error(`unexpected wire type ${wire}`);
    const length = varint();
    const value = wire === 0 ? length : bytes.subarray(at, at + length);
    if (wire === 2) at += length;
    if (at > bytes.length) throw new Error('the message ends within a field');
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
};

export const bytesAt = (message: Message, field: number): readonly Uint8Array[] =>
  (message.get(field) ?? []).filter((value) => value instanceof Uint8Array);

export const textsAt = (message: Message, field: number): readonly string[] =>
  bytesAt(message, field).map((value) => new TextDecoder().decode(value));

export const messagesAt = (message: Message, field: number): readonly Message[] =>
  bytesAt(message, field).map(readMessage);
