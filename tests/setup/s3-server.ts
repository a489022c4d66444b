import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const s3Keys = { accessKeyId: 'AKTEST', secretAccessKey: 'a secret of the test' };
export const s3Region = 'eu-west-1';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Signature version 4, from Amazon's description of it; of another hand than the signer that is tested. */
function signatureOf(request: IncomingMessage, signed: string[], payloadHash: string): string {
  const date = String(request.headers['x-amz-date']);
  const scope = `${date.slice(0, 8)}/${s3Region}/s3/aws4_request`;
  const canonical = [
    request.method,
    request.url,
    '',
    ...signed.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signed.join(';'),
    payloadHash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>(hmac, `AWS4${s3Keys.secretAccessKey}`);
  return hmac(key, toSign).toString('hex');
}

function isAuthentic(request: IncomingMessage, body: Buffer): boolean {
  const header = request.headers.authorization ?? '';
  const [, signed = '', signature] = /SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(header) ?? [];
  const payloadHash = sha256(body);
  return (
    header.includes(`Credential=${s3Keys.accessKeyId}/`) &&
    request.headers['x-amz-content-sha256'] === payloadHash &&
    signatureOf(request, signed.split(';'), payloadHash) === signature
  );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<Error><Code>${code}</Code></Error>`);
}

/** The part of S3's interface that the media store uses: put, get and delete an object, by path. */
export async function startS3Server(): Promise<{
  url: string;
  objects: Map<string, { body: Buffer; type: string | undefined }>;
  stop: () => Promise<void>;
}> {
  const objects = new Map<string, { body: Buffer; type: string | undefined }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (!isAuthentic(request, body)) return refuse(response, 403, 'SignatureDoesNotMatch');
    const key = request.url ?? '/';
    if (request.method === 'PUT') {
      objects.set(key, { body, type: request.headers['content-type'] });
      return response.writeHead(200).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    const found = objects.get(key);
    if (!found) return refuse(response, 404, 'NoSuchKey');
    return response.writeHead(200, { 'content-length': found.body.byteLength }).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
