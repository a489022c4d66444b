import type { ReactNode } from 'react';
import button from '#components/ui/button.module.css';
import styles from './checkout-step.module.css';
import { isBefore, type Step, steps } from './checkout-steps.ts';

interface Props {
  step: Step;
  open: Step;
  title: string;
  /** What was chosen, once the step is done. */
  outcome: ReactNode;
  /** `null` for the last step, whose button pays. */
  next: string | null;
  change: string;
  /** Where the form goes, step by step, while no script runs yet. */
  quotePath: string;
  onChange: (step: Step) => void;
  children: ReactNode;
}

/** A heading with what belongs to it: open, done and foldable open again, or still to come. Without a script all are open. */
export function CheckoutStep({
  step,
  open,
  title,
  outcome,
  next,
  change,
  quotePath,
  onChange,
  children,
}: Props) {
  const isDone = isBefore(step, open);
  const state = step === open ? 'open' : isDone ? 'done' : 'ahead';
  return (
    <section className={styles.step} aria-labelledby={`step-${step}`} data-step={step} data-state={state}>
      <div className={styles.head}>
        <h2 id={`step-${step}`} tabIndex={-1} aria-current={step === open ? 'step' : undefined}>
          <span className={styles.number}>{steps.indexOf(step) + 1}</span> {title}
        </h2>
        {isDone && (
          <button type="button" className={`${button.text} with-script`} onClick={() => onChange(step)}>
            {change}
            <span className="visually-hidden"> {title}</span>
          </button>
        )}
      </div>
      {isDone && <div className={`${styles.outcome} with-script`}>{outcome}</div>}
      <div className={styles.panel}>
        {children}
        {next && (
          <button
            type="submit"
            formAction={quotePath}
            formNoValidate
            className={`${button.solid} ${styles.next} with-script`}
          >
            {next}
          </button>
        )}
      </div>
    </section>
  );
}
