/** Templates keep their `{title}`, `{price}` and `{count}`: lines change in the browser. */
export interface CartWords {
  lines: string;
  empty: string;
  emptyHint: string;
  browse: string;
  quantityOf: string;
  less: string;
  moreOf: string;
  remove: string;
  removeOf: string;
  removed: string;
  undo: string;
  each: string;
  subtotal: string;
  note: string;
  checkout: string;
  onlyLeft: string;
  gone: string;
  withdrawn: string;
  changed: string;
  noPicture: string;
  was: string;
  now: string;
  from: string;
  problems: Record<string, string>;
}
