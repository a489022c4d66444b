/** The name of the constraint that a statement broke; undefined for any other error. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let e = error; e; e = (e as { cause?: unknown }).cause) {
    const { constraint_name: name } = e as { constraint_name?: string };
    if (name) return name;
  }
  return undefined;
}
