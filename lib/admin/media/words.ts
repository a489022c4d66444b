import { deskMessages } from '../words.ts';

/** What the media library's parts in the browser say; sent with the page. */
export const mediaWords = () => {
  const { media, problems } = deskMessages();
  return { ...media, problems };
};

export type MediaWords = ReturnType<typeof mediaWords>;
