import { z } from 'zod';
import { passwordLength } from './password.ts';

/** Messages are keys of the words that people see. */
export const text = (max: number) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(max, 'too_long')
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'not_printable');

export const emailSchema = text(254).pipe(z.email('not_an_email'));
const newPassword = z
  .string('required')
  .min(passwordLength.min, 'too_short')
  .max(passwordLength.max, 'too_long');
export const anyPassword = z.string('required').min(1, 'required').max(passwordLength.max, 'too_long');
export const token = z.string('link_expired').regex(/^[\w-]{43}$/, 'link_expired');
export const locale = z.enum(['en', 'ko']).default('en');

export const credentialsSchema = z.object({ email: text(254), password: anyPassword });

export const signInSchema = credentialsSchema.extend({ returnTo: z.string().optional(), locale });
export const codeSchema = z.object({ code: text(60) });
export const enterCodeSchema = codeSchema.extend({ returnTo: z.string().optional(), locale });
export const signUpSchema = z.object({ name: text(100), email: emailSchema, password: newPassword, locale });
export const confirmSignUpSchema = z.object({ token, password: anyPassword, locale });
export const forgotPasswordSchema = z.object({ email: emailSchema, locale });
export const resetPasswordSchema = z.object({ token, password: newPassword, locale });
export const changePasswordSchema = z.object({ current: anyPassword, newPassword });
export const changeEmailSchema = z.object({ email: emailSchema, password: anyPassword, locale });
export const confirmEmailSchema = z.object({ token, locale });
export const endSessionSchema = z.object({ id: z.uuid() });
export const endOtherSessionsSchema = z.object({});
