import { expect, test } from 'vitest';
import { collected, histogram, renderTelemetry } from './telemetry.ts';

test('renders what Prometheus reads', () => {
  collected('db_reads_total', 'counter', 'Reads.', () => [
    { labels: { node: 'primary' }, value: 3 },
    { labels: { node: 'a "b"\\\n' }, value: 0 },
  ]);
  const duration = histogram('duration_seconds', 'How long.', [0.1, 1]);
  duration.observe({ route: 'home' }, 0.0625);
  duration.observe({ route: 'home' }, 0.5);
  duration.observe({ route: 'home' }, 2);
  expect(duration.count()).toBe(3);
  expect(renderTelemetry()).toBe(`# HELP db_reads_total Reads.
# TYPE db_reads_total counter
db_reads_total{node="primary"} 3
db_reads_total{node="a \\"b\\"\\\\\\n"} 0
# HELP duration_seconds How long.
# TYPE duration_seconds histogram
duration_seconds_bucket{route="home",le="0.1"} 1
duration_seconds_bucket{route="home",le="1"} 2
duration_seconds_bucket{route="home",le="+Inf"} 3
duration_seconds_sum{route="home"} 2.5625
duration_seconds_count{route="home"} 3
`);
});

test('asked for twice, a histogram is the same one', () => {
  histogram('twice_seconds', 'Twice.', [1]).observe({}, 1);
  expect(histogram('twice_seconds', 'Twice.', [1]).count()).toBe(1);
});
