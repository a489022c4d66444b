import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import type { EditableProduct } from '#lib/admin/products/queries.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';
import { Labelled } from './labelled.tsx';

interface Props {
  product: EditableProduct;
  words: EditorWords;
  errors: Record<string, string>;
}

const statuses = ['draft', 'active', 'archived'] as const;

/** Title, description and status, the two languages side by side. */
export function WordFields({ product, words, errors }: Props) {
  return (
    <section aria-labelledby="words" className={editor.editor}>
      <h2 id="words" className={styles.heading}>
        {words.words}
      </h2>
      <Labelled name="status" label={words.status} error={errors.status}>
        {(field) => (
          <select {...field} defaultValue={product.status}>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className={editor.pair}>
        <Labelled name="title.en" label={words.titleEn} error={errors['title.en']}>
          {(field) => <input {...field} defaultValue={product.title.en} lang="en" required maxLength={255} />}
        </Labelled>
        <Labelled name="title.ko" label={words.titleKo} error={errors['title.ko']}>
          {(field) => <input {...field} defaultValue={product.title.ko} lang="ko" maxLength={255} />}
        </Labelled>
        <Labelled name="description.en" label={words.descriptionEn} error={errors['description.en']}>
          {(field) => <textarea {...field} defaultValue={product.description.en} lang="en" />}
        </Labelled>
        <Labelled name="description.ko" label={words.descriptionKo} error={errors['description.ko']}>
          {(field) => <textarea {...field} defaultValue={product.description.ko} lang="ko" />}
        </Labelled>
      </div>
      <p className={styles.soft}>{words.descriptionHint}</p>
    </section>
  );
}
