export const staffRoles = ['owner', 'marketer', 'fulfilment', 'support'] as const;
export const roles = ['customer', ...staffRoles] as const;

export type Role = (typeof roles)[number];
export type StaffRole = (typeof staffRoles)[number];

export const isStaff = (role: Role): role is StaffRole => role !== 'customer';
