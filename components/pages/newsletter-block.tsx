import { type BlockProps, say } from './block-props.ts';
import styles from './blocks.module.css';
import { NewsletterForm } from './newsletter-form.tsx';

export function NewsletterBlock({ block, locale }: BlockProps<'newsletter'>) {
  const id = `title-${block.id}`;
  const text = say(block.text, locale);
  return (
    <section className={styles.newsletter} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles.title}>
          {say(block.title, locale)}
        </h2>
        {text && <p>{text}</p>}
      </div>
      <NewsletterForm locale={locale} />
    </section>
  );
}
