import { deskMessages } from '#lib/admin/words.ts';

export const receiptWords = () => deskMessages().receipt;

export type ReceiptWords = ReturnType<typeof receiptWords>;
