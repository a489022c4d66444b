import { useTranslations } from 'next-intl';
import styles from './status.module.css';

export type NodeState = 'up' | 'draining' | 'away' | 'behind';

/** Filled when up, hollow when away: told apart without colour, and in words. */
export function StateMark({ state }: { state: NodeState }) {
  const t = useTranslations('status.states');
  return (
    <span className={styles.state} data-state={state}>
      {t(state)}
    </span>
  );
}
