import {
  alreadyRegistered,
  changeEmail,
  confirmEmail,
  emailChanged,
  newsletter,
  resetPassword,
} from './templates/account.ts';
import { orderCancelled } from './templates/order-cancelled.ts';
import { orderDelivered } from './templates/order-delivered.ts';
import { orderPlaced } from './templates/order-placed.ts';
import { orderRefunded } from './templates/order-refunded.ts';
import { orderShipped } from './templates/order-shipped.ts';
import { returnDeclined } from './templates/return-declined.ts';
import { returnReceived } from './templates/return-received.ts';
import { returnRequested } from './templates/return-requested.ts';
import type { MailTemplate, TemplateName } from './types.ts';

export const templates: { [T in TemplateName]: MailTemplate<T> } = {
  order_placed: orderPlaced,
  confirm_email: confirmEmail,
  already_registered: alreadyRegistered,
  reset_password: resetPassword,
  change_email: changeEmail,
  email_changed: emailChanged,
  newsletter,
  order_shipped: orderShipped,
  order_delivered: orderDelivered,
  order_cancelled: orderCancelled,
  order_refunded: orderRefunded,
  return_requested: returnRequested,
  return_received: returnReceived,
  return_declined: returnDeclined,
};

export const templateNames = Object.keys(templates) as TemplateName[];
