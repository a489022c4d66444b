import type { Locale } from '#lib/catalog/types.ts';
import type cart from '#messages/cart.en.json';
import type en from '#messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en & { cart: typeof cart };
  }
}
