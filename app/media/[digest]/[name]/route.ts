import { parseRendition, renditionName } from '#lib/media/renditions.ts';
import { mediaStore, renditionKey } from '#lib/media/stores/media-store.ts';
import { readRoute } from '#lib/route.ts';

interface Params {
  digest: string;
  name: string;
}

const missing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** A name stands for one content for ever; what was uploaded as a picture is shown as one and as nothing else. */
export const GET = readRoute<Params>(async (_request, { digest, name }) => {
  const rendition = parseRendition(`${digest}/${name}`);
  if (!rendition) return missing();
  const found = await mediaStore().get(renditionKey(renditionName(rendition)));
  if (!found) return missing();
  return new Response(found.body, {
    headers: {
      'content-type': `image/${rendition.format}`,
      'content-length': String(found.bytes),
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${digest}-${name}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
});
