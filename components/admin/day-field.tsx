import styles from './desk.module.css';

interface Props {
  name: string;
  label: string;
  value: string | undefined;
}

export function DayField({ name, label, value }: Props) {
  return (
    <label className={styles.day}>
      <span className={styles.soft}>{label}</span>
      <input type="date" name={name} defaultValue={value} className={styles.input} />
    </label>
  );
}
