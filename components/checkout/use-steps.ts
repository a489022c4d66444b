'use client';

import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { type Step, stepOf } from './checkout-steps.ts';
import { errorOf, errorsIn, type FieldErrors, findControl, isControl } from './form-fields.ts';

interface Start {
  step: Step;
  errors: FieldErrors;
  words: Record<string, string>;
}

/** Which step is open, and what is wrong with its fields: said when a field is left, and before the step is. */
export function useSteps({ step: first, errors: firstErrors, words }: Start) {
  const [step, setStep] = useState(first);
  const [errors, setErrors] = useState(firstErrors);
  const formRef = useRef<HTMLFormElement>(null);
  const wasMoved = useRef(false);

  useEffect(() => {
    if (wasMoved.current) formRef.current?.querySelector<HTMLElement>(`[data-step=${step}] h2`)?.focus();
  }, [step]);

  // The shop's own words take the place of the browser's bubbles.
  useEffect(() => {
    if (formRef.current) formRef.current.noValidate = true;
  }, []);

  const goTo = (next: Step) => {
    wasMoved.current = true;
    setStep(next);
  };

  /** Opens the step of the first of them. @returns its field */
  const show = (found: FieldErrors) => {
    setErrors(found);
    const control = formRef.current && findControl(formRef.current, Object.keys(found)[0]);
    wasMoved.current = false;
    setStep(stepOf(control) ?? step);
    return control;
  };

  /** @returns whether all is well in the open step; else the cursor goes where it is not */
  const check = (): boolean => {
    const panel = formRef.current?.querySelector(`[data-step=${step}]`);
    const found = panel ? errorsIn(panel, words) : {};
    show(found)?.focus();
    return Object.keys(found).length === 0;
  };

  const checkLeft = ({ target }: FocusEvent<HTMLFormElement>) => {
    if (!isControl(target)) return;
    const { name, value } = target;
    const error = errorOf(target, words);
    // Passed by on the way to somewhere else.
    if (error !== undefined && value === '' && errors[name] === undefined) return;
    if (error !== errors[name]) setErrors({ ...errors, [name]: error });
  };

  return { formRef, step, errors, goTo, show, check, checkLeft };
}
