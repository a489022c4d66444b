import type { PictureFormat } from '../limits.ts';

/** What the decoding process is told; it answers one line of JSON. */
export type DecoderTask =
  | { kind: 'inspect'; file: string; format: PictureFormat }
  /** Writes `<width>.<format>` into the folder. */
  | { kind: 'render'; file: string; folder: string };

export interface InspectedPicture {
  /** As it is to be seen: turned the way that the camera noted. */
  width: number;
  height: number;
  /** A few hundred bytes, as a data URL. */
  placeholder: string;
}

export type DecoderFailure = 'not_a_picture' | 'too_many_pixels' | 'animated' | 'unreadable';

export type DecoderAnswer<T> = { ok: true; data: T } | { ok: false; code: DecoderFailure };
