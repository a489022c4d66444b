import { readFileSync } from 'node:fs';

/** Where a flow starts or ends: one of the file's groups, or outside. */
export type Endpoint = string | 'anywhere';

export type Platform = 'cloud' | 'compose';

export interface Flow {
  from: Endpoint;
  to: Endpoint;
  /** TCP. */
  ports: number[];
  why: string;
  /** Absent: on every platform. */
  only?: Platform;
}

interface FlowFile {
  /** What each group is, by name. */
  groups: Record<string, string>;
  flows: Flow[];
}

const file = new URL('./flows.json', import.meta.url);

/**
 * The traffic that is allowed, and none besides: what containers' packet filters and the cloud's security groups
 * are made from.
 * @throws Error for a flow of a group that is not described
 */
export function readFlows(platform: Platform, text: string = readFileSync(file, 'utf8')): FlowFile {
  const { groups, flows } = JSON.parse(text) as FlowFile;
  const here = flows.filter(({ only }) => only === undefined || only === platform);
  for (const end of here.flatMap(({ from, to }) => [from, to])) {
    if (end !== 'anywhere' && !(end in groups)) throw new Error(`flows.json: no group is called ${end}`);
  }
  const used = Object.entries(groups).filter(([name]) =>
    here.some(({ from, to }) => from === name || to === name),
  );
  return { groups: Object.fromEntries(used), flows: here };
}
