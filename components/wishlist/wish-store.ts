import { sendChange } from '#lib/send-change.ts';

/** What this shopper keeps, as this browser knows it: asked for once a page, and only where there is something. */
let kept: ReadonlySet<string> = new Set();
let isAsked = false;
/** An answer that is overtaken by a later click says nothing new. */
let latestClick = 0;
const listeners = new Set<() => void>();
let tabs: BroadcastChannel | undefined;

export const isKept = (productId: string): boolean => kept.has(productId);

export function subscribeWishes(onChange: () => void): () => void {
  listeners.add(onChange);
  if (!isAsked) start();
  return () => void listeners.delete(onChange);
}

function start(): void {
  isAsked = true;
  tabs = new BroadcastChannel('wishlist');
  tabs.onmessage = ({ data }: MessageEvent<string[]>) => show(data);
  // A page that comes back as it was left has missed what happened since.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void ask());
  void ask();
}

async function ask(): Promise<void> {
  if (!/(?:^|; )mc_wish_count=[1-9]/.test(document.cookie)) return show([]);
  const click = latestClick;
  const answer = await fetch('/api/wishlist').catch(() => null);
  if (!answer?.ok) return;
  const { productIds } = (await answer.json()) as { productIds: string[] };
  if (click === latestClick) show(productIds);
}

function show(productIds: Iterable<string>): void {
  kept = new Set(productIds);
  for (const listener of listeners) listener();
}

/** Shown at once, and taken back where the store refuses it. @returns whether it was taken */
export async function toggleWish(productId: string): Promise<boolean> {
  latestClick += 1;
  const click = latestClick;
  const wished = !kept.has(productId);
  const flipped = (now: boolean) =>
    now ? [productId, ...kept] : [...kept].filter((one) => one !== productId);
  show(flipped(wished));
  const answer = await sendChange<{ productIds: string[] }>('/api/wishlist', {
    method: 'POST',
    body: { productId, wished },
  });
  if (click === latestClick) {
    const productIds = answer.ok ? answer.data.productIds : flipped(!wished);
    show(productIds);
    if (answer.ok) tabs?.postMessage(productIds);
  }
  return answer.ok;
}
