import encodeQR from 'qr';

export interface QrPicture {
  /** Modules along an edge, the quiet border included. */
  size: number;
  /** An SVG path of the dark modules. */
  path: string;
}

/** Drawn on the server: the secret in it goes nowhere else. */
export function drawQr(text: string): QrPicture {
  const modules = encodeQR(text, 'raw', { border: 4 });
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size: modules.length, path };
}
