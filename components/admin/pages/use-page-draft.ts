import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '#lib/action.ts';
import { savePageAction } from '#lib/admin/pages/actions.ts';
import type { EditablePage } from '#lib/admin/pages/queries.ts';
import type { PageFields } from '#lib/admin/pages/schema.ts';

type Saved = Extract<Awaited<ReturnType<typeof savePageAction>>, { ok: true }>['data'];
export type SaveResult = ActionResult<Saved> | null;

const restMs = 800;
const keyOf = (id: string) => `page-draft:${id}`;

/** What this browser did not get to send before it died. */
function readKept(id: string): PageFields | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as PageFields | null;
  } catch {
    return null;
  }
}

/**
 * The page as it is edited. Each change is kept in this browser at once, and on the store as a draft when one rests;
 * of two that edit the same, the later is told, and nothing is overwritten.
 */
export function usePageDraft(page: EditablePage, canSave: boolean) {
  const [fields, setFields] = useState(page.fields);
  const [result, setResult] = useState<SaveResult>(null);
  const [isSaving, setSaving] = useState(false);
  /** Grows when the store has something new to show. */
  const [revision, setRevision] = useState(0);
  const seen = useRef(page.fields);
  const sent = useRef(JSON.stringify(page.fields));
  const isBusy = useRef(false);
  const current = useRef(page.fields);

  const change = useCallback(
    (update: (before: PageFields) => PageFields) => {
      const next = update(current.current);
      current.current = next;
      localStorage.setItem(keyOf(page.id), JSON.stringify(next));
      setFields(next);
    },
    [page.id],
  );

  const save = useCallback(
    async (intent: 'draft' | 'publish') => {
      if (isBusy.current) return;
      isBusy.current = true;
      setSaving(true);
      const sending = JSON.stringify(current.current);
      const form = new FormData();
      form.set('id', page.id);
      form.set('intent', intent);
      form.set('seen', JSON.stringify(seen.current));
      form.set('fields', sending);
      const answer: SaveResult = await savePageAction(null, form).catch(() => null);
      sent.current = sending;
      if (answer?.ok) {
        seen.current = answer.data.fields;
        if (JSON.stringify(current.current) === sending) localStorage.removeItem(keyOf(page.id));
        setRevision((before) => before + 1);
      }
      isBusy.current = false;
      setSaving(false);
      setResult(answer);
    },
    [page.id],
  );

  useEffect(() => {
    const kept = readKept(page.id);
    if (kept) change(() => kept);
  }, [page.id, change]);

  useEffect(() => {
    if (!canSave || isSaving || JSON.stringify(fields) === sent.current) return;
    const timer = setTimeout(() => void save('draft'), restMs);
    return () => clearTimeout(timer);
  }, [fields, isSaving, canSave, save]);

  return { fields, change, save, result, isSaving, revision };
}
