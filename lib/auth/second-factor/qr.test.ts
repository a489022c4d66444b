import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawQr } from './qr.ts';
import { totpUri } from './totp.ts';

/** The picture as a camera sees it, four pixels a module. */
function photograph({ size, path }: ReturnType<typeof drawQr>) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let i = 0; i < scale * scale; i += 1) {
      const pixel = (Number(y) * scale + Math.floor(i / scale)) * width + Number(x) * scale + (i % scale);
      data.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test('what is drawn can be read', () => {
  const uri = totpUri(Buffer.from('12345678901234567890'), 'owner@myclothes.example');
  expect(decodeQR(photograph(drawQr(uri)))).toBe(uri);
});
