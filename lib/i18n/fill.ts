/** Puts values into `{name}` places: for the few words that scripts say, without a message formatter in the browser. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
