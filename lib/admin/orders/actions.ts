'use server';

import type { z } from 'zod';
import type { Database } from '#db/client.ts';
import { action, leading } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import type { StaffRole } from '../../auth/roles.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { cancelOrder } from '../../orders/cancel-order.ts';
import { deliverParcel } from '../../orders/deliver-parcel.ts';
import { declineReturn, receiveReturn } from '../../orders/end-return.ts';
import { fulfilOrder } from '../../orders/fulfil-order.ts';
import { refundOrder } from '../../orders/refund-order.ts';
import { updateSession } from '../../session.ts';
import { moneyRoles, orderRoles, parcelRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import {
  declineReturnSchema,
  deliverSchema,
  fulfilSchema,
  noteSchema,
  orderSchema,
  receiveReturnSchema,
  refundSchema,
  resendMailSchema,
  retryRefundSchema,
} from './schema.ts';
import { type DeskRequest, noteOrder, resendMail, sendRefundAgain } from './write-down.ts';

const orderPath = (number: string) => `/admin/orders/${encodeURIComponent(number)}`;

/** One thing the desk does to an order: by those whose work it is, on the primary, and shown at once. */
function deskAction<
  S extends z.ZodType<{ orderId: string; number: number; operationId: string; seenVersion?: number }>,
>(
  roles: readonly StaffRole[],
  schema: S,
  run: (db: Database, request: DeskRequest, input: z.output<S>) => Promise<unknown>,
) {
  const act = action({
    guard: () => authorizeRole(...roles),
    schema,
    say: () => deskSay,
    run: async (input, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      const { orderId, operationId, number, seenVersion } = input;
      await run(databases().primary.db, { orderId, operationId, seenVersion, actor }, input);
      await announceSoon();
      await updateSession({ lsn: await databases().position() });
      return orderPath(String(number));
    },
  });
  return leading(act, (form) => orderPath(String(form.get('number'))));
}

export const fulfilAction = deskAction(parcelRoles, fulfilSchema, fulfilOrder);

export const deliverAction = deskAction(parcelRoles, deliverSchema, (db, request, { parcelId }) =>
  deliverParcel(db, request, parcelId),
);

export const cancelAction = deskAction(moneyRoles, orderSchema, cancelOrder);

export const refundAction = deskAction(moneyRoles, refundSchema, refundOrder);

export const retryRefundAction = deskAction(moneyRoles, retryRefundSchema, (db, request, { refundId }) =>
  sendRefundAgain(db, request, refundId),
);

export const receiveReturnAction = deskAction(parcelRoles, receiveReturnSchema, receiveReturn);

export const declineReturnAction = deskAction(parcelRoles, declineReturnSchema, declineReturn);

export const noteAction = deskAction(orderRoles, noteSchema, (db, request, { note }) =>
  noteOrder(db, request, note),
);

export const resendMailAction = deskAction(orderRoles, resendMailSchema, (db, request, { mailId }) =>
  resendMail(db, request, mailId),
);
