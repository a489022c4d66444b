/**
 * Splits `amount` over `weights` in whole minor units by largest remainder: the parts sum to `amount`, and none is
 * a whole unit off its exact share. With `amount` at most the sum of the weights, no part exceeds its weight.
 * @throws RangeError for a negative number, or where there is something to split and nothing to split it over
 */
export function prorate(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (amount < 0 || weights.some((weight) => weight < 0))
    throw new RangeError('nothing negative is prorated');
  if (amount === 0) return weights.map(() => 0);
  if (sum === 0) throw new RangeError('no weight to prorate over');
  // Two amounts multiplied pass 2^53 long before either does.
  const shares = weights.map((weight, position) => {
    const product = BigInt(amount) * BigInt(weight);
    return { position, part: Number(product / BigInt(sum)), remainder: product % BigInt(sum) };
  });
  const left = amount - shares.reduce((total, { part }) => total + part, 0);
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.position - b.position : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byRemainder.slice(0, left)) share.part += 1;
  return shares.map(({ part }) => part);
}

/** `amount × numerator / denominator`, a half rounded up: exact where floating point is not. */
export function fraction(amount: number, numerator: number, denominator: number): number {
  return Number((2n * BigInt(amount) * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));
}
