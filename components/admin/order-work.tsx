import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import {
  cancelAction,
  declineReturnAction,
  deliverAction,
  fulfilAction,
  noteAction,
  receiveReturnAction,
  refundAction,
} from '#lib/admin/orders/actions.ts';
import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { carriers } from '#lib/orders/carriers.ts';
import { leftToRefund, leftToSend } from '#lib/orders/quantities.ts';
import { canCancel } from '#lib/orders/states.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';
import { OrderForm } from './order-form.tsx';

interface Props {
  order: OrderDetail;
  /** What this user's role may do. */
  may: { send: boolean; pay: boolean };
}

/** What can be done to an order now. */
export function OrderWork({ order, may }: Props) {
  const isStanding = order.state === 'placed' || order.state === 'completed';
  return (
    <section className={editor.editor} aria-labelledby="work">
      <h2 id="work" className={styles.heading}>
        {t('work.title')}
      </h2>
      {may.send && isStanding && <SendForm order={order} />}
      {may.send && <Arrivals order={order} />}
      {may.send && <OpenReturns order={order} />}
      {may.pay && isStanding && <RefundForm order={order} />}
      {may.pay && <CancelForm order={order} />}
      <OrderForm order={order} action={noteAction} title={t('work.note')} submit={t('work.addNote')}>
        <Text name="note" label={t('work.note')} />
      </OrderForm>
    </section>
  );
}

function Text({ name, label }: { name: string; label: string }) {
  const id = `${name}-${randomUUID().slice(0, 8)}`;
  return (
    <div className={editor.field}>
      <label className={editor.label} htmlFor={id}>
        {label}
      </label>
      <input id={id} name={name} maxLength={1000} className={editor.control} />
    </div>
  );
}

function Checkbox({ name, label }: { name: string; label: string }) {
  return (
    <label>
      <input type="checkbox" name={name} defaultChecked /> {label}
    </label>
  );
}

type Line = OrderDetail['lines'][number];

/** How many of each line; `chosen` of them to begin with. */
function Pieces({
  order,
  left,
  chosen,
}: {
  order: OrderDetail;
  left: (line: Line) => number;
  chosen: 'all' | 'none';
}) {
  const rows: ReactNode[] = order.lines
    .filter((line) => left(line) > 0)
    .map((line) => (
      <label key={line.position} className={editor.field}>
        <span className={editor.label}>
          {line.sku}, {line.title} ({t('work.ofLeft', { count: left(line) })})
        </span>
        <input
          type="number"
          name={`pieces.${line.position}`}
          min={0}
          max={left(line)}
          defaultValue={chosen === 'all' ? left(line) : 0}
          className={editor.control}
        />
      </label>
    ));
  return rows;
}

function SendForm({ order }: { order: OrderDetail }) {
  if (order.lines.every((line) => leftToSend(line) === 0)) return null;
  return (
    <OrderForm
      order={order}
      action={fulfilAction}
      title={t('work.send')}
      submit={t('work.sendParcel')}
      isNext
    >
      <Pieces order={order} left={leftToSend} chosen="all" />
      <label className={editor.field}>
        <span className={editor.label}>{t('work.carrier')}</span>
        <select name="carrier" className={editor.control}>
          <option value="">{t('work.noCarrier')}</option>
          {carriers.map((carrier) => (
            <option key={carrier}>{carrier}</option>
          ))}
        </select>
      </label>
      <Text name="trackingNumber" label={t('work.trackingNumber')} />
    </OrderForm>
  );
}

function Arrivals({ order }: { order: OrderDetail }) {
  return order.parcels
    .filter(({ deliveredAt }) => deliveredAt === null)
    .map(({ id, carrier, trackingNumber }) => (
      <OrderForm
        key={id}
        order={order}
        action={deliverAction}
        title={t('work.parcel', { name: [carrier, trackingNumber].filter(Boolean).join(' ') || '–' })}
        submit={t('work.hasArrived')}
      >
        <input type="hidden" name="parcelId" value={id} />
      </OrderForm>
    ));
}

function OpenReturns({ order }: { order: OrderDetail }) {
  return order.returns
    .filter(({ status }) => status === 'requested')
    .map(({ id, reason, pieces }) => (
      <div key={id} className={editor.editor}>
        <p>
          {t('work.returnAsked', { reason })}{' '}
          {pieces.map(({ position, quantity }) => `${lineSku(order, position)} × ${quantity}`).join(', ')}
        </p>
        <OrderForm
          order={order}
          action={receiveReturnAction}
          title={t('work.receive')}
          isNext
          submit={t('work.received')}
        >
          <input type="hidden" name="returnId" value={id} />
          <Checkbox name="restock" label={t('work.restock')} />
        </OrderForm>
        <OrderForm
          order={order}
          action={declineReturnAction}
          title={t('work.decline')}
          submit={t('work.decline')}
        >
          <input type="hidden" name="returnId" value={id} />
          <Text name="answer" label={t('work.answer')} />
        </OrderForm>
      </div>
    ));
}

const lineSku = ({ lines }: OrderDetail, position: number) =>
  lines.find((line) => line.position === position)?.sku ?? String(position);

function RefundForm({ order }: { order: OrderDetail }) {
  return (
    <OrderForm order={order} action={refundAction} title={t('work.refund')} submit={t('work.payBack')}>
      <Pieces order={order} left={leftToRefund} chosen="none" />
      <Checkbox name="restock" label={t('work.restock')} />
      <Text name="extra" label={t('work.extra')} />
      <Text name="reason" label={t('work.reason')} />
    </OrderForm>
  );
}

function CancelForm({ order }: { order: OrderDetail }) {
  const states = {
    order: order.state,
    payment: order.paymentState,
    fulfillment: order.fulfillmentState,
  };
  if (order.state === 'pending' || !canCancel(states)) return null;
  return (
    <OrderForm order={order} action={cancelAction} title={t('work.cancel')} submit={t('work.cancelAll')}>
      <p className={styles.soft}>{t('work.cancelHint')}</p>
    </OrderForm>
  );
}
