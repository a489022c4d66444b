import { cookieLimitBytes, firstTooLarge, headerRange, type LabResult, lostIn, thousands } from './result.ts';
import type { StoreName, Trial } from './trial.ts';

const words: Record<StoreName, (trial: Trial, result: LabResult) => string> = {
  memory: (
    trial,
  ) => `The cart lives in the instance that first took it, and HAProxy pins the shopper to that instance by a
cookie. It asks nothing of anyone, and nothing is lost while nothing happens. Then an instance dies, and with it
${lostIn(trial, 'killed')} of ${trial.carts} carts; a deploy, which restarts every instance in turn, takes ${lostIn(trial, 'restarted')} more with the second of
three. Nor can a shopper be moved away from an instance that is full.`,

  cookie: (trial, { plainCookie }) => {
    const { least, most, lines } = headerRange(trial);
    const { largestCookie } = trial.probes.growth;
    const plain = firstTooLarge(plainCookie);
    return `The cart travels sealed in a cookie, so there is nothing to lose on the server. But each request carries it:
${least} bytes of header with one line, ${thousands(most)} with ${lines}. Packed into 17 bytes a line, the ${lines} lines that the shop allows take
${thousands(largestCookie)} bytes of the ${thousands(cookieLimitBytes)} that browsers keep${plain ? `; sealed as plain JSON, ${plain.lines} lines are already too much` : ''}. And whoever keeps an
old cookie has the old cart: the server cannot tell.`;
  },

  redis: (
    trial,
  ) => `The default. The cookie holds a sealed id; the cart is one hash in Redis, changed by one script, and acknowledged
when Postgres has a copy. Redis may lose its primary, or all it knows: what it lacks is told by the version in the cookie
and rebuilt: ${lostIn(trial, 'failover') || 'no'} carts lost by the one, ${lostIn(trial, 'flushed') || 'none'} by the other. An add waits for that copy's commit, which shows in its time.`,

  dynamodb:
    () => `The same cookie; the cart is an item that is written only if it is still the one that was read. What Redis goes
through does not touch it. Measured against dynalite, a stand-in on the same machine: its times say little about AWS.`,

  postgres:
    () => `The same cookie; the cart is a row, locked while it changes. The simplest that loses nothing, and each change is a
transaction of its own on the primary, which the \`redis\` store shares among requests that meet.`,
};

/** What the figures say of one store, in words. */
export const describeStore = (trial: Trial, result: LabResult): string =>
  `### ${trial.store}\n\n${words[trial.store](trial, result)}`;
