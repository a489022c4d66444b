import { z } from 'zod';

/** Of a form that is but a button. */
export const emptySchema = z.object({});
