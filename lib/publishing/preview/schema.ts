import { z } from 'zod';

/** `at` as clocks in the shop show it; with `leave` the preview ends. */
export const movePreviewSchema = z.object({
  at: z.string().max(30).optional(),
  leave: z.string().optional(),
});

export type PreviewMove = z.infer<typeof movePreviewSchema>;
