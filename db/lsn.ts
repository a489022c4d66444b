/** A WAL position as Postgres prints it, e.g. `0/1A2B3C4`. */
export type Lsn = string & { readonly __lsn?: never };

const pattern = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** Null when the text is no position, as a cookie's may be. */
export function parseLsn(text: string): bigint | null {
  const match = pattern.exec(text);
  if (!match) return null;
  return (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`);
}

/** The later of two positions; an unreadable one loses. */
export function laterLsn(a: Lsn | undefined, b: Lsn | undefined): Lsn | undefined {
  if (!a || !b) return a ?? b;
  return (parseLsn(a) ?? -1n) >= (parseLsn(b) ?? -1n) ? a : b;
}
