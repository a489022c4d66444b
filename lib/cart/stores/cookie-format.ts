import { createHash } from 'node:crypto';
import { maxLines, maxQuantity } from '../cart.ts';
import type { CartLine } from '../types.ts';
import type { CartRecord, KnownOperation } from './record.ts';

/**
 * A cart in few bytes: format, cart id (16), version (6), operations (count, then digest of the id (8), digest of
 * the request (6), versions ago (2)), lines (count, then variant id (16), quantity (1)).
 */
const format = 1;
const idBytes = 16;
const operationBytes = 16;
const lineBytes = 17;
const headBytes = 1 + idBytes + 6;

/** What stands for an operation's id and its request hash in the cookie. */
export const shortDigest = (text: string, bytes: 8 | 6): string =>
  createHash('sha256').update(text).digest().subarray(0, bytes).toString('base64url');

export function packCart({ id, version, lines, operations }: CartRecord): string {
  const known = Object.entries(operations);
  const size = headBytes + 1 + known.length * operationBytes + 1 + lines.length * lineBytes;
  const bytes = Buffer.alloc(size);
  let at = bytes.writeUInt8(format);
  at += bytes.write(id, at, idBytes, 'base64url');
  at = bytes.writeUIntBE(version, at, 6);
  at = bytes.writeUInt8(known.length, at);
  for (const [digest, operation] of known) {
    at += bytes.write(digest, at, 8, 'base64url');
    at += bytes.write(operation.requestHash, at, 6, 'base64url');
    at = bytes.writeUInt16BE(Math.min(version - operation.version, 0xffff), at);
  }
  at = bytes.writeUInt8(lines.length, at);
  for (const { variantId, quantity } of lines) {
    at += bytes.write(variantId.replaceAll('-', ''), at, 16, 'hex');
    at = bytes.writeUInt8(quantity, at);
  }
  return bytes.toString('base64url');
}

/** Null for anything that is no cart by the rules, whoever sealed it. */
export function unpackCart(text: unknown): CartRecord | null {
  if (typeof text !== 'string') return null;
  try {
    return readCart(Buffer.from(text, 'base64url'));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** @throws RangeError past the end */
function readCart(bytes: Buffer): CartRecord | null {
  if (bytes.readUInt8(0) !== format) return null;
  const id = bytes.toString('base64url', 1, 1 + idBytes);
  const version = bytes.readUIntBE(1 + idBytes, 6);
  const operationsAt = headBytes + 1;
  const operationCount = bytes.readUInt8(headBytes);
  const operations: [string, KnownOperation][] = Array.from({ length: operationCount }, (_, i) => {
    const at = operationsAt + i * operationBytes;
    const requestHash = bytes.toString('base64url', at + 8, at + 14);
    return [
      bytes.toString('base64url', at, at + 8),
      { version: version - bytes.readUInt16BE(at + 14), requestHash },
    ];
  });
  const lineCountAt = operationsAt + operationCount * operationBytes;
  const lines: CartLine[] = Array.from({ length: bytes.readUInt8(lineCountAt) }, (_, i) => {
    const at = lineCountAt + 1 + i * lineBytes;
    return { variantId: uuid(bytes.toString('hex', at, at + 16)), quantity: bytes.readUInt8(at + 16) };
  });
  const isWhole = bytes.length === lineCountAt + 1 + lines.length * lineBytes;
  return isWhole && areLines(lines)
    ? { id, version, lines, operations: Object.fromEntries(operations) }
    : null;
}

const uuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const areLines = (lines: CartLine[]) =>
  lines.length <= maxLines &&
  lines.every(({ quantity }) => quantity >= 1 && quantity <= maxQuantity) &&
  new Set(lines.map(({ variantId }) => variantId)).size === lines.length;
