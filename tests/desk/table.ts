import { globSync } from 'node:fs';
import { type StaffRole, staffRoles } from '#lib/auth/roles.ts';

// Who may do what at the desk, as the shop wants it. The tests hold every page, handler and action that they find in the
// file tree to this table, so that a new one has to be written down here before they pass.

const everyone: readonly StaffRole[] = staffRoles;
const ordersPeople: readonly StaffRole[] = ['owner', 'fulfilment', 'support'];
const moneyPeople: readonly StaffRole[] = ['owner', 'support'];
const editors: readonly StaffRole[] = ['owner', 'marketer'];

type Table = Record<string, readonly StaffRole[]>;

/** By file under `app/admin`. */
export const pageTable: Table = {
  'page.tsx': everyone,
  'products/page.tsx': everyone,
  'products/[id]/page.tsx': everyone,
  'pages/page.tsx': everyone,
  'pages/[id]/page.tsx': everyone,
  'media/page.tsx': everyone,
  'media/[id]/page.tsx': everyone,
  'campaigns/page.tsx': everyone,
  'campaigns/[id]/page.tsx': everyone,
  'receipts/[id]/page.tsx': editors,
  'orders/page.tsx': ordersPeople,
  'orders/[number]/page.tsx': ordersPeople,
  'orders/[number]/slip/page.tsx': ordersPeople,
  'customers/page.tsx': moneyPeople,
  'customers/[id]/page.tsx': moneyPeople,
  'audit/page.tsx': ['owner'],
  'reports/page.tsx': ['owner', 'marketer'],
  'security/page.tsx': everyone,
  'users/page.tsx': ['owner'],
  'stock/page.tsx': everyone,
  'stock/[id]/page.tsx': everyone,
};

/** By file under `app`. */
export const handlerTable: Table = {
  'admin/audit/export/route.ts': ['owner'],
  'api/admin/media/route.ts': editors,
  'api/admin/media/[id]/route.ts': editors,
  'admin/receipts/[id]/state/route.ts': editors,
};

/** By file under `lib/admin`, with the name of the action. */
export const actionTable: Table = {
  'campaigns/actions.ts#createCampaignAction': editors,
  'campaigns/actions.ts#putDraftIntoCampaignAction': editors,
  'campaigns/actions.ts#removeFromCampaignAction': editors,
  'campaigns/actions.ts#rollBackAction': editors,
  'campaigns/actions.ts#scheduleCampaignAction': editors,
  'campaigns/actions.ts#startCampaignAction': editors,
  'language/actions.ts#chooseLanguageAction': everyone,
  'media/actions.ts#savePictureAction': editors,
  'media/actions.ts#deletePictureAction': editors,
  'pages/actions.ts#createPageAction': editors,
  'pages/actions.ts#movePageAction': editors,
  'pages/actions.ts#restorePageAction': editors,
  'pages/actions.ts#savePageAction': editors,
  'orders/actions.ts#cancelAction': moneyPeople,
  'orders/actions.ts#declineReturnAction': ordersPeople,
  'orders/actions.ts#deliverAction': ordersPeople,
  'orders/actions.ts#fulfilAction': ordersPeople,
  'orders/actions.ts#noteAction': ordersPeople,
  'orders/actions.ts#receiveReturnAction': ordersPeople,
  'orders/actions.ts#refundAction': moneyPeople,
  'orders/actions.ts#resendMailAction': ordersPeople,
  'orders/actions.ts#retryRefundAction': moneyPeople,
  'products/actions.ts#saveProductAction': editors,
  'security/actions.ts#beginSecondFactorAction': everyone,
  'security/actions.ts#confirmSecondFactorAction': everyone,
  'security/actions.ts#endSecondFactorAction': everyone,
  'security/actions.ts#renewRecoveryCodesAction': everyone,
  'users/actions.ts#setOwnersNeedSecondFactorAction': ['owner'],
  'publishing/actions.ts#discardDraftAction': editors,
  'publishing/actions.ts#restoreProductAction': editors,
  'stock/actions.ts#adjustStockAction': ['owner', 'fulfilment'],
  'views/actions.ts#forgetViewAction': everyone,
  'views/actions.ts#keepViewAction': everyone,
};

export const visitors = ['nobody', 'customer', ...staffRoles] as const;
export type Visitor = (typeof visitors)[number];

export const isLetIn = (roles: readonly StaffRole[], visitor: Visitor): boolean =>
  (roles as readonly string[]).includes(visitor);

export const root = new URL('../..', import.meta.url).pathname;
const find = (folder: string, pattern: string) => globSync(pattern, { cwd: `${root}${folder}` }).sort();

/** Everything of the desk that answers a request. */
export const deskFiles = {
  pages: find('app/admin', '**/page.tsx'),
  handlers: find('app', '{admin,api/admin}/**/route.ts'),
  actions: find('lib/admin', '**/actions.ts'),
};
