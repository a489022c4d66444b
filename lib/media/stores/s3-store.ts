import { createHash, createHmac } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';
import type { MediaStore } from './media-store.ts';

interface Options {
  bucket: string;
  region: string;
  /** Of another service than Amazon's; its buckets are paths, not hosts. */
  endpoint?: string | undefined;
  /** Where none are given, they are found as everywhere on AWS: environment, profile, role of the machine. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/** Longer than the largest original takes on a slow line. */
const answersWithinMs = 60_000;
const emptyHash = createHash('sha256').digest('hex');

/** As the signer asks for a hash. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}

/** Three calls of S3's interface, signed by Amazon's signer: its whole client would be thirty times the code. */
export function s3Store({ bucket, region, endpoint, credentials }: Options): MediaStore {
  const base = new URL(
    endpoint ? `${endpoint.replace(/\/$/, '')}/${bucket}/` : `https://${bucket}.s3.${region}.amazonaws.com/`,
  );
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: credentials ?? defaultProvider(),
    sha256: Sha256,
    uriEscapePath: false,
  });

  async function call(method: string, key: string, hash: string, body?: Blob): Promise<Response> {
    const url = new URL(key, base);
    const { headers } = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: {
        host: url.host,
        'x-amz-content-sha256': hash,
        ...(body && { 'content-type': body.type }),
      },
    });
    const signal = AbortSignal.timeout(answersWithinMs);
    return fetch(url, {
      method,
      headers,
      signal,
      redirect: 'error',
      cache: 'no-store',
      ...(body && { body }),
    });
  }

  async function requireDone(response: Response, what: string): Promise<void> {
    if (response.ok) return;
    const reason = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? '';
    throw new Error(`S3 answers ${response.status} ${reason} to ${what}`);
  }

  return {
    async put(key, file, mimeType) {
      const answer = await call('PUT', key, await hashOf(file), await openAsBlob(file, { type: mimeType }));
      await requireDone(answer, `PUT ${key}`);
    },
    async get(key) {
      const answer = await call('GET', key, emptyHash);
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      await requireDone(answer, `GET ${key}`);
      if (!answer.body) throw new Error(`S3 answers nothing to GET ${key}`);
      return { bytes: Number(answer.headers.get('content-length')), body: answer.body };
    },
    async delete(key) {
      const answer = await call('DELETE', key, emptyHash);
      if (answer.status !== 404) await requireDone(answer, `DELETE ${key}`);
      else await answer.body?.cancel();
    },
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
