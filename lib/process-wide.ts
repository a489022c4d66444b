/**
 * One value per process, however often the bundler, the page cache handler and the server each load this
 * module: they are separate module graphs in one process, and must share pools, clients and render scopes.
 */
export function processWide<T>(name: string, create: () => T): T {
  const key = Symbol.for(`myclothes.${name}`);
  const holder = globalThis as { [key: symbol]: T | undefined };
  holder[key] ??= create();
  return holder[key];
}
