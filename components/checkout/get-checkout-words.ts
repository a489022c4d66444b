import { getMessages } from 'next-intl/server';
import type { CheckoutWords } from './checkout-words.ts';

export async function getCheckoutWords(): Promise<CheckoutWords> {
  const { checkout, fields, problems } = await getMessages();
  return { checkout, fields, problems };
}
