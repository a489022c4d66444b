import { processWide } from './process-wide.ts';

type Labels = Record<string, string>;
type Kind = 'counter' | 'gauge' | 'histogram';

interface Family {
  name: string;
  kind: Kind;
  help: string;
  samples: () => Iterable<Sample>;
}

export interface Sample {
  /** Put after the family's name: `_bucket`, `_sum`. */
  suffix?: string;
  labels?: Labels;
  value: number;
}

const families = processWide('telemetry', () => new Map<string, Family>());

/** A family whose samples are read when somebody asks, from counters kept elsewhere. */
export function collected(
  name: string,
  kind: Exclude<Kind, 'histogram'>,
  help: string,
  samples: () => Iterable<Sample>,
): void {
  families.set(name, { name, kind, help, samples });
}

export interface Histogram {
  observe(labels: Labels, value: number): void;
  /** How many were observed, whatever their labels. */
  count(): number;
}

interface Series {
  labels: Labels;
  /** Per bound, not yet added up. */
  buckets: number[];
  sum: number;
  count: number;
}

/** One histogram per name and process, however many module graphs ask for it. */
export function histogram(name: string, help: string, bounds: readonly number[]): Histogram {
  return processWide(`telemetry.${name}`, () => {
    const series = new Map<string, Series>();
    let total = 0;
    families.set(name, {
      name,
      kind: 'histogram',
      help,
      *samples() {
        for (const one of series.values()) yield* histogramSamples(one, bounds);
      },
    });
    return {
      observe(labels, value) {
        const key = Object.values(labels).join('\n');
        let one = series.get(key);
        if (!one) {
          one = { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 };
          series.set(key, one);
        }
        const bucket = bounds.findIndex((bound) => value <= bound);
        if (bucket >= 0) one.buckets[bucket] = (one.buckets[bucket] ?? 0) + 1;
        one.sum += value;
        one.count += 1;
        total += 1;
      },
      count: () => total,
    };
  });
}

function* histogramSamples(
  { labels, buckets, sum, count }: Series,
  bounds: readonly number[],
): Iterable<Sample> {
  let below = 0;
  for (const [index, bound] of bounds.entries()) {
    below += buckets[index] ?? 0;
    yield { suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: below };
  }
  yield { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count };
  yield { suffix: '_sum', labels, value: sum };
  yield { suffix: '_count', labels, value: count };
}

/** The text format of Prometheus, version 0.0.4. */
export function renderTelemetry(): string {
  const lines: string[] = [];
  for (const { name, kind, help, samples } of families.values()) {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`);
    for (const sample of samples()) lines.push(renderSample(name, sample));
  }
  return `${lines.join('\n')}\n`;
}

function renderSample(name: string, { suffix = '', labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

const escapeLabel = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
