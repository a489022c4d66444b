// Connections, each with the next request as soon as it has its answer. A process of its own, off the server's core: a
// Plan as JSON comes on stdin, a Round goes to stdout.
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ShopperRequest {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  /** JSON. */
  body?: string;
  /** Whose cookies go with it, an index into `cookies`; without one it is somebody new. */
  shopper?: number;
}

export interface Plan {
  url: string;
  /** Sent in turn; over and over for `seconds`, or once each without. */
  requests: ShopperRequest[];
  /** Of each shopper, as the header; kept up to date by the answers. */
  cookies: string[];
  seconds?: number;
  /** 16 unless given. */
  connections?: number;
}

export interface Round {
  answers: number;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** As the shoppers hold them now; those of new ones in the order of their requests, where each was sent once. */
  cookies: string[];
}

const plan = JSON.parse(await text(process.stdin)) as Plan;
process.stdout.write(JSON.stringify(await shop(plan)));

async function shop({ url, requests, cookies, seconds, connections = 16 }: Plan): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  const statuses: Record<string, number> = {};
  const held = requests.some(({ shopper }) => shopper === undefined) ? [] : [...cookies];
  const start = performance.now();
  const isOver = (sent: number) =>
    seconds === undefined ? sent >= requests.length : performance.now() - start > seconds * 1000;
  let sent = 0;

  async function connection(): Promise<void> {
    while (!isOver(sent)) {
      const index = sent++;
      const next = requests[index % requests.length] as ShopperRequest;
      const slot = next.shopper ?? index;
      const at = performance.now();
      const answer = await send(agent, url, next, held[slot] ?? '');
      took.push(performance.now() - at);
      const status = String(answer.statusCode);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (next.shopper !== undefined || seconds === undefined) held[slot] = withNew(held[slot], answer);
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const quantile = (part: number) => Number((took[Math.floor(took.length * part)] ?? 0).toFixed(2));
  return {
    answers: took.length,
    seconds: elapsed,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    statuses,
    cookies: held,
  };
}

function send(agent: Agent, url: string, { method, path, body }: ShopperRequest, cookie: string) {
  const headers = {
    ...(cookie && { cookie }),
    ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(url + path, { method, agent, headers }, (answer) => {
      answer
        .resume()
        .once('end', () => resolve(answer))
        .once('error', reject);
    })
      .once('error', reject)
      .end(body);
  });
}

function withNew(cookie: string | undefined, answer: IncomingMessage): string {
  const set = answer.headers['set-cookie'];
  if (!set) return cookie ?? '';
  const jar = new Map(
    [...(cookie?.split('; ') ?? []), ...set.map((line) => line.split(';')[0] ?? '')].map(pair),
  );
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

function pair(text: string): [name: string, value: string] {
  const end = text.indexOf('=');
  return [text.slice(0, end), text.slice(end + 1)];
}
