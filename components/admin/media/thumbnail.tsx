import styles from './media.module.css';

interface Props {
  picture: { src: string; width: number; height: number; placeholder: string | null };
}

/** Beside its name, so it says nothing itself; while there is nothing to show, a shadow of what comes. */
export function Thumbnail({ picture: { src, width, height, placeholder } }: Props) {
  const shown = src.startsWith('/') ? src.replace(/\/\d+\.webp$/, '/320.webp') : placeholder;
  return (
    <span className={styles.thumbnail}>
      {shown && <img src={shown} alt="" width={width} height={height} loading="lazy" decoding="async" />}
    </span>
  );
}
