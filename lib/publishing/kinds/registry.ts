import type { documentKind } from '#db/schema/index.ts';
import { collectionKind } from './collection.ts';
import type { DocumentKind } from './kind.ts';
import { navigationKind } from './navigation.ts';
import { pageKind } from './page.ts';
import { productKind } from './product.ts';
import { promotionKind } from './promotion.ts';

export type Kind = (typeof documentKind.enumValues)[number];

/**
 * In the order in which they are locked. Promotions come first: an order locks those that it uses before it locks the
 * products that it sells out.
 */
export const kinds: Readonly<Record<Kind, DocumentKind>> = {
  promotion: promotionKind,
  product: productKind,
  collection: collectionKind,
  page: pageKind,
  navigation: navigationKind,
};

export const kindNames = Object.keys(kinds) as Kind[];
