import { env } from '../../env.ts';
import { processWide } from '../../process-wide.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

/** Originals and renditions, by key (`originals/<digest>`); what is kept under a key never changes. */
export interface MediaStore {
  /** Keeps a file whole or not at all. */
  put(key: string, file: string, mimeType: string): Promise<void>;
  /** Null where nothing is kept under it. */
  get(key: string): Promise<StoredFile | null>;
  /** Nothing happens where nothing is kept. */
  delete(key: string): Promise<void>;
}

export interface StoredFile {
  bytes: number;
  body: ReadableStream<Uint8Array>;
}

export const originalKey = (digest: string): string => `originals/${digest}`;
export const renditionKey = (name: string): string => `renditions/${name}`;

/** A bucket where one is named, else a folder that all instances of this machine share. */
export const mediaStore = (): MediaStore =>
  processWide('media-store', () => {
    const { S3_BUCKET: bucket, MEDIA_FOLDER: folder } = env();
    if (!bucket) return folderStore(folder);
    const { S3_REGION: region, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
    const credentials =
      S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
        ? { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY }
        : undefined;
    return s3Store({ bucket, region, endpoint, credentials });
  });
