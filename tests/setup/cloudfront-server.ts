import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Order {
  distributionId: string;
  reference: string;
  items: string[];
}

const xml = (name: string, inner: string) =>
  `<?xml version="1.0"?><${name} xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">${inner}</${name}>`;

const refusal = (code: string) =>
  xml('ErrorResponse', `<Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error>`);

/** CloudFront's API as far as an invalidation goes, with its memory for references and its rules for tags. */
export async function startCloudFrontServer() {
  const orders: Order[] = [];
  let mood: 'well' | 'busy' | 'silent' = 'well';

  function answer(url: string, text: string): [status: number, body: string] {
    const distributionId = /^\/2020-05-31\/distribution\/(\w+)\/invalidation$/.exec(url)?.[1];
    if (!distributionId) return [404, refusal('NoSuchDistribution')];
    if (mood === 'busy') return [400, refusal('TooManyInvalidationsInProgress')];
    const reference = /<CallerReference>(.*?)<\/CallerReference>/.exec(text)?.[1] ?? '';
    const items = [...text.matchAll(/<Path>(.*?)<\/Path>/g)].map(([, item = '']) => item);
    const quantity = Number(/<Quantity>(\d+)<\/Quantity>/.exec(text)?.[1]);
    if (quantity !== items.length) return [400, refusal('InconsistentQuantities')];
    if (!items.every((item) => /^(\/[\w/*-]*|#[!-+.-~-]{1,256})$/.test(item)))
      return [400, refusal('InvalidArgument')];
    if (!orders.some((order) => order.reference === reference))
      orders.push({ distributionId, reference, items });
    return [201, xml('Invalidation', `<Id>I${orders.length}</Id><Status>InProgress</Status>`)];
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (mood === 'silent') return;
      const [status, body] = answer(request.url ?? '', Buffer.concat(parts).toString());
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What it took, once each. */
    orders,
    be(next: typeof mood) {
      mood = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
