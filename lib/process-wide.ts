const holder = globalThis as { [key: symbol]: Record<string, unknown> | undefined };
const key = Symbol.for('myclothes');
holder[key] ??= Object.create(null) as Record<string, unknown>;
const values = holder[key];

/**
 * One value per process, however often the bundler, the page cache handler and the server each load this
 * module: they are separate module graphs in one process, and must share pools, clients and render scopes.
 */
export function processWide<T>(name: string, create: () => T): T {
  values[name] ??= create();
  return values[name] as T;
}
