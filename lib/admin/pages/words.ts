import { mediaWords } from '../media/words.ts';
import { deskMessages } from '../words.ts';

/** What the page editor says in the browser; sent with the page. */
export const pageWords = () => {
  const { pages, blocks, blockFields, blockChoices, problems, statuses, receipt } = deskMessages();
  return { ...pages, blocks, blockFields, blockChoices, problems, statuses, receipt, media: mediaWords() };
};

export type PageWords = ReturnType<typeof pageWords>;
