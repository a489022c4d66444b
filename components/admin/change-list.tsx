import { deskWords as t } from '#lib/admin/words.ts';
import { plainText } from '#lib/catalog/plain-text.ts';
import type { FieldChange } from '#lib/publishing/queries.ts';
import { wordDiff } from '#lib/publishing/word-diff.ts';
import styles from './desk.module.css';
import { formatAmount, formatCount } from './desk-formats.ts';
import { fieldLabel } from './field-label.ts';
import publishing from './publishing.module.css';

type Value = FieldChange['before'];

const amounts = /\.(price|compareAt)$|^minimumSubtotal$/;
const statuses = ['draft', 'active', 'archived'] as const;

/** Field by field, what became of it: words as words, prices as prices. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <dl className={publishing.changes}>
      {changes.map((change) => (
        <div key={change.field}>
          <dt className={styles.soft}>{fieldLabel(change.field)}</dt>
          <dd>
            <Difference {...change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Difference({ field, before, after }: FieldChange) {
  if (typeof before === 'string' && typeof after === 'string' && field !== 'status') {
    return <Words before={readable(before)} after={readable(after)} />;
  }
  return (
    <>
      <del>{shown(field, before)}</del> <span aria-hidden="true">→</span> <ins>{shown(field, after)}</ins>
    </>
  );
}

const textLimit = 60_000;
const readable = (text: string) => (text.startsWith('<') ? plainText(text, textLimit) : text);

/** Of what stayed the same only the words around a change. */
const wordsAround = 6;

function Words({ before, after }: { before: string; after: string }) {
  const parts = wordDiff(before, after);
  return parts.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'gone') return <del key={key}>{`${text} `}</del>;
    if (kind === 'new') return <ins key={key}>{`${text} `}</ins>;
    return <span key={key}>{`${around(text, index === 0, index === parts.length - 1)} `}</span>;
  });
}

function around(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const before = isLast ? [] : words.slice(-wordsAround);
  const after = isFirst ? [] : words.slice(0, wordsAround);
  if (words.length <= before.length + after.length + 1) return text;
  return [...after, '…', ...before].join(' ');
}

function shown(field: string, value: Value): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'number') return amounts.test(field) ? formatAmount(value) : formatCount(value);
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (typeof value === 'string') {
    const status = statuses.find((one) => field === 'status' && one === value);
    return status ? t(`statuses.${status}`) : value;
  }
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item === 'string');
    if (isPlain && field !== 'products') return value.join(', ') || '–';
    return t('fields.count', { count: value.length });
  }
  return JSON.stringify(value);
}
