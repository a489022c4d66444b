import { plainText } from '#lib/catalog/plain-text.ts';
import type { Locale, Product } from '#lib/catalog/types.ts';
import { env } from '#lib/env.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { jsonLd } from '#lib/json-ld.ts';
import { decimalAmount } from '#lib/money.ts';

const available = (is: boolean) => `https://schema.org/${is ? 'InStock' : 'OutOfStock'}`;

/** The product for search engines, with the span of its variants' prices. */
export function ProductJsonLd({ product, locale }: { product: Product; locale: Locale }) {
  const absolute = (path: string) => new URL(path, env().PUBLIC_URL).href;
  const prices = product.variants.map(({ price }) => price).toSorted((a, b) => a.amount - b.amount);
  const [lowest = product.price] = prices;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: plainText(product.description, 5000),
    image: product.images.map(({ src }) => absolute(src)),
    url: absolute(localePath(locale, `/products/${product.handle}`)),
    ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
    ...(product.variants[0] && { sku: product.variants[0].sku }),
    offers: {
      '@type': 'AggregateOffer',
      lowPrice: decimalAmount(lowest),
      highPrice: decimalAmount(prices.at(-1) ?? lowest),
      priceCurrency: lowest.currency,
      offerCount: product.variants.length,
      availability: available(product.available),
    },
  };
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by jsonLd
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(data) }} />
  );
}
