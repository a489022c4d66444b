import {
  alreadyRegistered,
  changeEmail,
  confirmEmail,
  emailChanged,
  resetPassword,
} from './templates/account.ts';
import { orderPlaced } from './templates/order-placed.ts';
import type { MailTemplate, TemplateName } from './types.ts';

export const templates: { [T in TemplateName]: MailTemplate<T> } = {
  order_placed: orderPlaced,
  confirm_email: confirmEmail,
  already_registered: alreadyRegistered,
  reset_password: resetPassword,
  change_email: changeEmail,
  email_changed: emailChanged,
};

export const templateNames = Object.keys(templates) as TemplateName[];
