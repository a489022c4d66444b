import type { Actor } from '../audit.ts';

/** Who publishes: somebody of the staff, or nobody, where a campaign starts at its time. */
export type Publisher = Omit<Actor, 'id'> & { id: string | null };

export const theClock: Publisher = { id: null, email: '', requestId: null };
