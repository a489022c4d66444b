import { orderPlaced } from './templates/order-placed.ts';
import type { MailTemplate, TemplateName } from './types.ts';

export const templates: { [T in TemplateName]: MailTemplate<T> } = {
  order_placed: orderPlaced,
};

export const templateNames = Object.keys(templates) as TemplateName[];
