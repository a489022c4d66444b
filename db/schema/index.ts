export * from './catalog.ts';
export * from './inventory.ts';
export * from './listings.ts';
export * from './operations.ts';
export * from './orders.ts';
export * from './pages.ts';
export * from './promotions.ts';
export * from './users.ts';
