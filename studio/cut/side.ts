export const sides = ['front', 'back'] as const;
export type Side = (typeof sides)[number];
