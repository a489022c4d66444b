import { useTranslations } from 'next-intl';
import styles from './order-problem.module.css';

/** Why the form that was sent did nothing, from the address it came back to. */
export function OrderProblem({ code }: { code: string | null }) {
  const t = useTranslations('order.problems');
  if (code === null) return null;
  const key = code as Parameters<typeof t>[0];
  return (
    <p role="alert" className={styles.problem}>
      {t(t.has(key) ? key : 'unknown')}
    </p>
  );
}
