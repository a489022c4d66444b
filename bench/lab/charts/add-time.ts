import { scaleLinear } from 'd3-scale';
import type { Trial } from '../trial.ts';
import { dot, frame, label, rule, width } from './frame.ts';

const top = 84;
const rowHeight = 38;
const [left, right] = [112, 132];

/** How long an add takes through the balancer while nothing is wrong. */
export function drawAddTime(trials: readonly Trial[]): string {
  const height = top + trials.length * rowHeight + 24;
  const x = scaleLinear([0, Math.max(...trials.map(({ add }) => add.p99Ms))], [left, width - right]).nice();
  return frame({
    height,
    title: 'An add through the balancer, p50 to p99, ms',
    description: trials.map(({ store, add }) => `${store}: p50 ${add.p50Ms}, p99 ${add.p99Ms}.`).join(' '),
    body: [
      ...x.ticks(6).map((ms) => rule(x(ms), top - 8, x(ms), height - 20)),
      ...x.ticks(6).map((ms) => label(x(ms), top - 16, ms, 'middle soft')),
      ...trials.flatMap(({ store, add }, row) => {
        const y = top + 18 + row * rowHeight;
        return [
          label(24, y + 4, store),
          rule(x(add.p50Ms), y, x(add.p99Ms), y, 'ink'),
          dot(x(add.p50Ms), y, 'red'),
          label(x(add.p99Ms) + 10, y + 4, `${add.p50Ms} to ${add.p99Ms}`, 'soft'),
        ];
      }),
    ],
  });
}
