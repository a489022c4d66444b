import type { Role, StaffRole } from '../auth/roles.ts';

/** Orders name people and where they live: for those who handle them. */
export const orderRoles: readonly StaffRole[] = ['owner', 'fulfilment', 'support'];

/** Who packs, sends and takes back. */
export const parcelRoles: readonly StaffRole[] = ['owner', 'fulfilment', 'support'];

/** Who calls off and pays back. */
export const moneyRoles: readonly StaffRole[] = ['owner', 'support'];

/** Who looks people up: their mail, their address book, all they ever bought. */
export const customerRoles: readonly StaffRole[] = ['owner', 'support'];

/** Who counts, takes in and writes off. */
export const stockKeeperRoles: readonly StaffRole[] = ['owner', 'fulfilment'];

/** Who sees what everyone did, and who works here. */
export const auditRoles: readonly StaffRole[] = ['owner'];

/** Who sees what is sold. */
export const reportRoles: readonly StaffRole[] = ['owner', 'marketer'];

export const productEditorRoles: readonly StaffRole[] = ['owner', 'marketer'];

/** Who adds pictures and says what they show. */
export const mediaEditorRoles: readonly StaffRole[] = ['owner', 'marketer'];

export const isOneOf = (role: Role, roles: readonly StaffRole[]): boolean =>
  (roles as readonly Role[]).includes(role);

/** Who makes landing pages. */
export const pageEditorRoles: readonly StaffRole[] = ['owner', 'marketer'];
