import words from '#messages/admin.en.json' with { type: 'json' };

/** What the editor's client part says; sent with the page. */
export const editorWords = { ...words.product, statuses: words.statuses };

export type EditorWords = typeof editorWords;
