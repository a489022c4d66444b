'use server';

import { type ActionContext, action, leading } from '../action.ts';
import { clientOf } from '../auth/open-session.ts';
import { authServices } from '../auth/services.ts';
import { countAttempt } from '../auth/throttle.ts';
import { announceSoon } from '../cache/invalidate.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import { localePath } from '../i18n/locale.ts';
import { accountSay, formLocale } from '../say.ts';
import { getSession, updateSession } from '../session.ts';
import { cancelOrder } from './cancel-order.ts';
import { requireOwnOrderId } from './queries.ts';
import { findOrderByMail } from './read-order.ts';
import { requestReturn } from './request-return.ts';
import { cancelOrderSchema, findOrderSchema, requestReturnSchema } from './schema.ts';

const say = (form: FormData) => accountSay(formLocale(form));
const orderPath = (locale: Locale, number: string) =>
  localePath(locale, `/orders/${encodeURIComponent(number)}`);
const refusedAt = (form: FormData) => orderPath(formLocale(form), String(form.get('number')));

/** The page that comes next, and lists elsewhere, show what was done. */
async function showChange(): Promise<void> {
  await announceSoon();
  await updateSession({ lsn: await databases().position() });
}

export const cancelOrderAction = leading(
  action({
    // The order is guarded by what this browser or customer owns.
    guard: async () => {},
    schema: cancelOrderSchema,
    say,
    run: async ({ locale, number, operationId }) => {
      const orderId = await requireOwnOrderId(number);
      await cancelOrder(databases().primary.db, { orderId, operationId, actor: null });
      await showChange();
      return orderPath(locale, number);
    },
  }),
  refusedAt,
);

export const requestReturnAction = leading(
  action({
    guard: async () => {},
    schema: requestReturnSchema,
    say,
    run: async ({ locale, number, operationId, pieces, reason }) => {
      const orderId = await requireOwnOrderId(number);
      const change = { orderId, operationId, actor: null };
      await requestReturn(databases().primary.db, change, { pieces, reason });
      await showChange();
      return orderPath(locale, number);
    },
  }),
  refusedAt,
);

/** A guest's way to an order from another browser; the same words whatever part does not fit. */
export const findOrderAction = leading(
  action({
    guard: async () => {},
    schema: findOrderSchema,
    say,
    run: async ({ locale, number, email }, context) => {
      await rememberFound(number, email, context);
      return orderPath(locale, number);
    },
  }),
  (form) => localePath(formLocale(form), '/orders'),
);

const rememberedOrders = 10;

async function rememberFound(number: string, email: string, { headers }: ActionContext): Promise<void> {
  const { address } = clientOf(headers);
  const rightAttempt = await countAttempt(authServices().redis, 'order', { account: number, address });
  // The primary: a replica may not have the order yet, and its lag would tell that it is new.
  const found = await findOrderByMail(databases().primary.db, { number, email });
  if (!found) throw new Problem(404, 'order_not_found');
  await rightAttempt();
  const { foundOrders = [] } = await getSession();
  const others = foundOrders.filter((one) => one !== found);
  await updateSession({
    foundOrders: [found, ...others].slice(0, rememberedOrders),
    lsn: await databases().position(),
  });
}
