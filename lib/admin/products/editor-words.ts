import { deskMessages } from '../words.ts';

/** What the editor's client part says; sent with the page. */
export const editorWords = () => ({
  ...deskMessages().product,
  statuses: deskMessages().statuses,
  receipt: deskMessages().receipt,
});

export type EditorWords = ReturnType<typeof editorWords>;
