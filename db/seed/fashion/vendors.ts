const notOfAName =
  /^(?:men|mens|man|women|womens|woman|boys?|girls?|kids?|kidswear|unisex|ladies|infant|teens?|pack|pair|set)(?:['’]s)?$/i;

/** Of the names with one beginning, the share that continue alike where the brand is longer: `Red` and `Red Tape`. */
const sameBrand = 0.15;
const longestBrand = 4;

/** Guesses the brand at the start of a product's name from how the names of the whole file begin. */
export function vendorGuesser(names: readonly string[]): (name: string) => string {
  const counts = new Map<string, number>();
  const spellings = new Map<string, Map<string, number>>();
  for (const name of names) {
    const words = openingWords(name);
    for (let length = 1; length <= words.length; length++) {
      const spelling = words.slice(0, length).join(' ');
      const key = spelling.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const seen = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, seen.set(spelling, (seen.get(spelling) ?? 0) + 1));
    }
  }
  return (name) => {
    const words = openingWords(name).map((word) => word.toLowerCase());
    const [first] = words;
    if (!first) return '';
    let key = first;
    for (const word of words.slice(1)) {
      const longer = `${key} ${word}`;
      const times = counts.get(longer) ?? 0;
      if (times < 3 || times < (counts.get(key) ?? 0) * sameBrand) break;
      key = longer;
    }
    return commonest(spellings.get(key)) ?? '';
  };
}

/** The words before the first that says for whom the product is. */
function openingWords(name: string): string[] {
  const words = name.split(' ').filter(Boolean);
  const end = words.findIndex((word) => notOfAName.test(word));
  return words.slice(0, Math.min(end < 0 ? longestBrand : end, longestBrand));
}

function commonest(spellings: ReadonlyMap<string, number> | undefined): string | undefined {
  const sorted = [...(spellings ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted[0]?.[0];
}
