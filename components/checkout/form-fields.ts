type Control = HTMLInputElement | HTMLSelectElement;
export type FieldErrors = Partial<Record<string, string>>;

const controlsIn = (container: ParentNode): Control[] => [
  ...container.querySelectorAll<Control>('input[name]:not([type=hidden]), select[name]'),
];

export const isControl = (target: EventTarget): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** The browser's own rules (required, type, length), said in the shop's words. */
export function errorOf(control: Control, words: Record<string, string>): string | undefined {
  return control.validity.valid ? undefined : (words[control.name] ?? words.other);
}

export function errorsIn(container: ParentNode, words: Record<string, string>): FieldErrors {
  const errors: FieldErrors = {};
  for (const control of controlsIn(container)) {
    const error = errorOf(control, words);
    if (error !== undefined) errors[control.name] = error;
  }
  return errors;
}

/** What the server found wrong, by the name of its input. */
export const errorsFor = (names: readonly string[], words: Record<string, string>): FieldErrors =>
  Object.fromEntries(names.map((name) => [name, words[name] ?? words.other]));

export const findControl = (form: HTMLFormElement, name: string | undefined): Control | null =>
  controlsIn(form).find((control) => control.name === name) ?? null;

export function fillFields(form: HTMLFormElement, values: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = findControl(form, name);
    if (control) control.value = value ?? '';
  }
}
