import { randomInt, randomUUID } from 'node:crypto';
import { sealData } from 'iron-session';
import type { Browser } from './browser.ts';
import { areSame, type Lines } from './history.ts';
import type { CookieSize } from './result.ts';
import { readLines, type Shop, toSending } from './shopper.ts';

export interface Growth {
  /** Of a look at the cart, by how many lines it has. */
  headers: { lines: number; bytes: number }[];
  /** The add that was refused: at so many lines, for this reason. */
  refused: { lines: number; code: string } | null;
  /** Of all that were set: name, value and attributes. */
  largestCookie: number;
}

export interface Probes {
  altered: { tried: number; accepted: number };
  replayed: 'the current cart' | 'the old cart' | 'another cart';
  growth: Growth;
}

/** Cookies that stand for the cart; what the others say is neither secret nor believed. */
const sealedCookies = ['mc_session', 'mc_cart'];
const alterations = 20;
const isMeasured = (lines: number) => lines === 1 || lines % 5 === 0;

export async function probe(newBrowser: () => Browser, shop: Shop): Promise<Probes> {
  return {
    altered: await alterCookies(newBrowser(), shop),
    replayed: await replayCookies(newBrowser(), shop),
    growth: await growCart(newBrowser(), shop),
  };
}

async function add(browser: Browser, variantId = '', quantity = 1) {
  const sending = toSending({ kind: 'add', variantId, quantity });
  const answer = await browser.send({ ...sending, key: randomUUID() });
  if (answer.failure) throw new Error(`a probe was not answered: ${answer.failure}`);
  return answer;
}

async function lookAtCart(browser: Browser): Promise<{ lines: Lines; headerBytes: number }> {
  const { status, failure, body, headerBytes } = await browser.send({ method: 'GET', path: '/api/cart' });
  if (status !== 200) throw new Error(`a cart should always be answered: ${failure ?? status}`);
  return { lines: readLines(body), headerBytes };
}

/** Changes one character of a sealed cookie; accepted is whatever still shows anything of a cart. */
async function alterCookies(browser: Browser, { variantIds }: Shop): Promise<Probes['altered']> {
  await add(browser, variantIds[0], 2);
  const names = sealedCookies.filter((name) => browser.cookies.has(name));
  let accepted = 0;
  for (let tried = 0; tried < alterations; tried += 1) {
    const name = names[tried % names.length] ?? '';
    const { lines } = await lookAtCart(browser.copy({ [name]: alter(browser.cookies.get(name) ?? '') }));
    if (!areSame(lines, {})) accepted += 1;
  }
  return { tried: alterations, accepted };
}

function alter(sealed: string): string {
  const at = randomInt(sealed.length);
  return `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
}

/** Sends the cookies of before the last change. */
async function replayCookies(browser: Browser, { variantIds }: Shop): Promise<Probes['replayed']> {
  await add(browser, variantIds[0], 1);
  const old = browser.copy();
  const before = (await lookAtCart(browser)).lines;
  await add(browser, variantIds[1], 1);
  const now = (await lookAtCart(browser)).lines;
  const { lines } = await lookAtCart(old);
  if (areSame(lines, now)) return 'the current cart';
  return areSame(lines, before) ? 'the old cart' : 'another cart';
}

/** Adds one line after the other until the store refuses. */
async function growCart(browser: Browser, { variantIds }: Shop): Promise<Growth> {
  const headers: Growth['headers'] = [];
  let refused: Growth['refused'] = null;
  for (const [lines, variantId] of variantIds.entries()) {
    const answer = await add(browser, variantId);
    if (answer.status !== 200) {
      refused = { lines, code: (JSON.parse(answer.body) as { code: string }).code };
      break;
    }
    if (isMeasured(lines + 1)) {
      headers.push({ lines: lines + 1, bytes: (await lookAtCart(browser)).headerBytes });
    }
  }
  return { headers, refused, largestCookie: browser.largestCookie };
}

/** A cart that is sealed as JSON, as most shops would write it. */
export async function measurePlainCookie(variantIds: readonly string[]): Promise<CookieSize[]> {
  const password = 'a'.repeat(32);
  const attributes = 'mc_cart=; Path=/; Max-Age=7776000; HttpOnly; SameSite=lax'.length;
  const counts = Array.from(variantIds, (_, index) => index + 1).filter(isMeasured);
  return Promise.all(
    counts.map(async (lines) => {
      const cart = variantIds.slice(0, lines).map((variantId) => ({ variantId, quantity: 1 }));
      return { lines, bytes: (await sealData({ cart }, { password })).length + attributes };
    }),
  );
}
