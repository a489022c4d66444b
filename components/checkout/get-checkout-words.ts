import { getMessages } from 'next-intl/server';
import type { CheckoutWords } from './checkout-words.ts';

export async function getCheckoutWords(): Promise<CheckoutWords> {
  const { checkout, cart, fields, problems, declines, discounts } = await getMessages();
  const { gone, withdrawn, onlyLeft, remove, removeOf, reservation } = cart;
  return {
    checkout,
    cart: { gone, withdrawn, onlyLeft, remove, removeOf, reservation },
    fields,
    problems,
    declines,
    discounts,
  };
}
