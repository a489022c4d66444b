type Fields = { [name: string]: string | Fields };

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const fieldLimit = 10_000;

/**
 * The text fields of a form as nested objects: `variants.<id>.price` becomes `{variants: {<id>: {price}}}`. Of a
 * repeated name the last counts; files and the framework's own `$…` fields are left out.
 */
export function formFields(form: FormData): Fields {
  const fields: Fields = {};
  let count = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$') || ++count > fieldLimit) continue;
    const path = name.split('.');
    const last = path.pop();
    if (last === undefined || [...path, last].some((part) => forbidden.has(part))) continue;
    let target: Fields | null = fields;
    for (const part of path) {
      target[part] ??= {};
      const next: string | Fields = target[part];
      target = typeof next === 'string' ? null : next;
      if (!target) break;
    }
    if (target) target[last] = value;
  }
  return fields;
}
