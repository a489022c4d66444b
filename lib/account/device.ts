export interface Device {
  /** Proper names, the same in every language; null where the header says nothing we know. */
  browser: string | null;
  system: string | null;
}

/** In this order: most browsers also name those they descend from. */
const browsers: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Whale', /\bWhale\//],
  ['KakaoTalk', /\bKAKAOTALK\b/i],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.*Safari\//],
];

const systems: [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const nameIn = (names: [string, RegExp][], text: string): string | null =>
  names.find(([, sign]) => sign.test(text))?.[0] ?? null;

export const deviceOf = (userAgent: string | null): Device => ({
  browser: nameIn(browsers, userAgent ?? ''),
  system: nameIn(systems, userAgent ?? ''),
});

/** So much of an address as tells a network from another, and no more. */
export function roughAddress(address: string | null): string | null {
  const v4 = /^(?:::ffff:)?(\d+)\.(\d+)\.\d+\.\d+$/.exec(address ?? '');
  if (v4) return `${v4[1]}.${v4[2]}.…`;
  const v6 = /^([\da-f]{1,4}:[\da-f]{1,4}):/i.exec(address ?? '');
  return v6 ? `${v6[1]}:…` : null;
}
