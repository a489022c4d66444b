import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';

interface Props {
  order: Pick<OrderDetail, 'id' | 'number' | 'version'>;
  action: (form: FormData) => Promise<void>;
  title: string;
  submit: string;
  /** What comes next is not folded away. */
  isNext?: boolean;
  children: ReactNode;
}

/** One thing to do to an order, folded away until it is wanted; sent twice it is done once. */
export function OrderForm({ order, action, title, submit, isNext, children }: Props) {
  return (
    <details open={isNext}>
      <summary>{title}</summary>
      <form action={action} className={editor.editor}>
        <input type="hidden" name="orderId" value={order.id} />
        <input type="hidden" name="number" value={order.number} />
        <input type="hidden" name="seenVersion" value={order.version} />
        <input type="hidden" name="operationId" value={randomUUID()} />
        {children}
        <div>
          <button type="submit" className={styles.solid}>
            {submit}
          </button>
        </div>
      </form>
    </details>
  );
}
