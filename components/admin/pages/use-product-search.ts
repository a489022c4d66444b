import { useEffect, useState } from 'react';

interface Found {
  handle: string;
  title: string;
}

const restMs = 200;

/** What the shop finds for the words, once one rests. */
export function useProductSearch(words: string): Found[] {
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    const stopping = new AbortController();
    const timer = setTimeout(async () => {
      if (words.trim().length < 2) return setFound([]);
      const query = new URLSearchParams({ q: words.replaceAll('-', ' '), limit: '12' });
      try {
        const answer = await fetch(`/api/products?${query}`, { signal: stopping.signal });
        if (answer.ok) setFound(((await answer.json()) as { products: Found[] }).products);
      } catch {
        // Overtaken by the next word, or offline: a handle can be typed all the same.
      }
    }, restMs);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [words]);
  return found;
}
