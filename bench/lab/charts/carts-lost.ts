import { scaleBand, scaleLinear } from 'd3-scale';
import { faults } from '../faults.ts';
import { lostIn } from '../result.ts';
import type { Trial } from '../trial.ts';
import { bar, frame, label, rule, width } from './frame.ts';

const top = 92;
const rowHeight = 44;
const left = 112;
const right = 24;
const barHeight = 10;

/** Of each store, how many carts each fault took along. */
export function drawCartsLost(trials: readonly Trial[]): string {
  const height = top + trials.length * rowHeight + 16;
  const columns = scaleBand(
    faults.map(({ key }) => key),
    [left, width - right],
  ).paddingInner(0.18);
  const body = [
    ...faults.map(({ key, title }) => label(columns(key) ?? 0, top - 18, title, 'soft')),
    ...trials.flatMap((trial, row) => {
      const y = top + row * rowHeight;
      const cells = faults.map(({ key }) => drawCell(trial, lostIn(trial, key), columns(key) ?? 0, y));
      return [rule(24, y, width - right, y), label(24, y + 27, trial.store), ...cells];
    }),
    rule(24, height - 16, width - right, height - 16),
  ];

  function drawCell({ carts }: Trial, lost: number, x: number, y: number): string {
    const scale = scaleLinear([0, carts], [0, columns.bandwidth() - 34]);
    const at = { x, y: y + 17 };
    return [
      bar(at.x, at.y, { width: scale(carts), height: barHeight }, 'kept'),
      bar(at.x, at.y, { width: scale(lost), height: barHeight }, 'red'),
      label(x + columns.bandwidth(), y + 27, lost, lost > 0 ? 'end red' : 'end soft'),
    ].join('');
  }
  return frame({
    height,
    title: `Carts lost, of ${trials[0]?.carts}, by what went wrong`,
    description: trials
      .map(
        (trial) =>
          `${trial.store}: ${faults.map(({ key, title }) => `${title} ${lostIn(trial, key)}`).join(', ')}.`,
      )
      .join(' '),
    body,
  });
}
