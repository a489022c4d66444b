import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawAddTime } from './charts/add-time.ts';
import { drawCartsLost } from './charts/carts-lost.ts';
import { drawRequestHeader } from './charts/request-header.ts';
import type { Claim } from './claims.ts';
import { type LabResult, thousands } from './result.ts';
import { describeStore } from './stores.ts';
import { toMarkdown, toRow } from './table.ts';

const folder = path.resolve('docs/lab');
const readme = path.resolve('README.md');
const marked = /(<!-- lab: written by npm run lab -->)[\s\S]*?(<!-- \/lab -->)/;

/** Writes docs/lab anew, and the table between its markers in the README. */
export function writePage(result: LabResult, claims: readonly Claim[]): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('carts-lost.svg', drawCartsLost(result.trials));
  write('request-header.svg', drawRequestHeader(result));
  write('add-time.svg', drawAddTime(result.trials));
  write('results.json', `${JSON.stringify(result, null, 2)}\n`);
  write('README.md', renderPage(result, claims));
  const table = toMarkdown(result.trials.map(toRow));
  writeFileSync(readme, replaceMarked(readFileSync(readme, 'utf8'), table));
}

/** @throws Error where the markers are not: the table must never vanish silently */
export function replaceMarked(text: string, between: string): string {
  if (!marked.test(text)) throw new Error('README.md has no place for the table of the lab');
  return text.replace(marked, (_, start: string, end: string) => `${start}\n\n${between}\n\n${end}`);
}

export function renderPage(result: LabResult, claims: readonly Claim[]): string {
  const { trials, at, machine, load, calmSeconds } = result;
  const proof = trials.find((trial) => trial.proof)?.proof;
  return `# Five ways to keep a cart, and what becomes of it

\`npm run lab\` wrote this page on ${at.slice(0, 10)}; it fails, and writes nothing, when a claim below does not show.

## What was done

The same ${trials[0]?.carts} shoppers, each store in turn: three instances in two zones behind HAProxy, Postgres with two
replicas, Redis with two replicas and three sentinels. Each shopper browses, adds, sets, removes and reads, with a pause
of half a second or so, and everything she was told is recorded. Nothing is wrong for ${calmSeconds} seconds; then, while
people go on shopping:

1. an instance is killed (\`kill -9\`) and started again;
2. another instance is restarted as a deploy does it;
3. Redis' primary is killed, a replica takes its place, and the dead one comes back behind it;
4. Redis is flushed (\`FLUSHALL\`).

After each of them every shopper looks at her cart. A checker then goes through the record cart by cart: a cart is lost
when anything acknowledged is missing from a later answer. A change that was never answered may have happened or not. Then
one character of the cookies is altered, cookies from before the last change are sent again, and a cart grows line by
line until the store refuses.

Where: ${machine}. Everything shares the machine, the shoppers too, and whatever else ran: its
load average was ${load}. Losses and bytes do not depend on that; times do, so read them as a rough order.

## What became of it

![${trials.map(({ store }) => store).join(', ')}: carts lost by what went wrong](carts-lost.svg)

${toMarkdown(trials.map(toRow))}

Requests that failed are counted as the shopper met them, also where sending again then worked. The balancer sends again
by itself what an instance did not answer, if it is a read or bears an \`Idempotency-Key\`.
${proof ? `\n**${thousands(proof.intact)} of ${thousands(proof.carts)} carts** in the \`redis\` store, made through the balancer, were intact after an instance was killed, Redis' primary\nwas killed, and Redis was flushed.\n` : ''}
![Bytes of request header by lines in the cart](request-header.svg)

![How long an add takes](add-time.svg)

${trials.map((trial) => describeStore(trial, result)).join('\n\n')}

## What was claimed, and shown

| claim | measured |
| --- | --- |
${claims.map(({ claim, measured }) => `| ${claim} | ${measured} |`).join('\n')}

All figures are in [results.json](results.json). A part of it: \`npm run lab -- redis memory --seconds 5\`.
`;
}
