export const steps = ['address', 'shipping', 'discount', 'payment'] as const;
export type Step = (typeof steps)[number];

export const nextStep = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'payment';
export const isBefore = (step: Step, other: Step): boolean => steps.indexOf(step) < steps.indexOf(other);

/** The field's step, by where it stands on the page. */
export function stepOf(field: Element | null | undefined): Step | undefined {
  const name = field?.closest<HTMLElement>('[data-step]')?.dataset.step;
  return steps.find((step) => step === name);
}
