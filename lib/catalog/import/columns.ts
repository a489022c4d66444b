/** Header names as Shopify has written them over the years, without case, spaces and punctuation. */
const aliases = {
  handle: ['handle', 'urlhandle', 'producthandle'],
  title: ['title', 'producttitle'],
  body: ['bodyhtml', 'body', 'description', 'productdescription'],
  vendor: ['vendor', 'brand'],
  category: ['productcategory', 'standardproducttype', 'googleshoppinggoogleproductcategory'],
  type: ['type', 'producttype', 'customproducttype'],
  tags: ['tags', 'producttags'],
  published: ['published', 'publishedononlinestore'],
  status: ['status'],
  option1Name: ['option1name'],
  option1Value: ['option1value'],
  option2Name: ['option2name'],
  option2Value: ['option2value'],
  option3Name: ['option3name'],
  option3Value: ['option3value'],
  sku: ['variantsku', 'sku'],
  grams: ['variantgrams', 'weightvaluegrams', 'weightgrams', 'grams'],
  quantity: ['variantinventoryqty', 'variantinventoryquantity', 'inventoryquantity', 'inventoryqty'],
  price: ['variantprice', 'price'],
  compareAtPrice: ['variantcompareatprice', 'compareatprice'],
  requiresShipping: ['variantrequiresshipping', 'requiresshipping'],
  taxable: ['varianttaxable', 'chargetax', 'taxable'],
  barcode: ['variantbarcode', 'barcode'],
  imageSrc: ['imagesrc', 'productimageurl', 'imageurl'],
  imagePosition: ['imageposition'],
  imageAlt: ['imagealttext', 'imagealt'],
  variantImage: ['variantimage', 'variantimageurl'],
  seoTitle: ['seotitle'],
  seoDescription: ['seodescription'],
  googleGender: ['googleshoppinggender', 'gender'],
  googleAgeGroup: ['googleshoppingagegroup', 'agegroup'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof aliases;

export interface Header {
  /** Where each known column stands in a row. */
  readonly positions: ReadonlyMap<Column, number>;
  /** The column's name as this file writes it, for messages. */
  readonly labels: ReadonlyMap<Column, string>;
  readonly width: number;
}

const columnOf = new Map<string, Column>();
for (const [column, names] of Object.entries(aliases)) {
  for (const name of names) columnOf.set(name, column as Column);
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Of two columns that mean the same, an alias named earlier wins, and the left one of two equal names. */
export function readHeader(names: readonly string[]): Header {
  const positions = new Map<Column, number>();
  const labels = new Map<Column, string>();
  const rank = (column: Column, name: string) => (aliases[column] as readonly string[]).indexOf(plain(name));
  for (const [position, name] of names.entries()) {
    const column = columnOf.get(plain(name));
    if (!column) continue;
    const taken = labels.get(column);
    if (taken !== undefined && rank(column, taken) <= rank(column, name)) continue;
    positions.set(column, position);
    labels.set(column, name.trim());
  }
  return { positions, labels, width: names.length };
}

/** Why a file with this header cannot be imported, or null. */
export function headerProblem(header: Header): string | null {
  const has = (column: Column) => header.positions.has(column);
  if (!has('handle') && !has('title'))
    return 'this is no product CSV: its first line names neither Handle nor Title';
  if (!has('title')) return 'the column Title is missing';
  if (!has('price')) return 'the column Variant Price (or Price) is missing';
  return null;
}
