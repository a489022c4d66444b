'use server';

import type { z } from 'zod';
import { type ActionContext, action, leading } from '../../action.ts';
import type { CurrentUser } from '../../auth/current-user.ts';
import { authorizeStaff, securityPath } from '../../auth/guard.ts';
import { clientOf } from '../../auth/open-session.ts';
import { codeSchema } from '../../auth/schema.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  type FactorChange,
  renewRecoveryCodes,
} from '../../auth/second-factor/change.ts';
import { authServices } from '../../auth/services.ts';
import { noteOwnWrite, renewToken } from '../../auth/start-session.ts';
import { databases } from '../../database.ts';
import { deskSay } from '../words.ts';
import { emptySchema } from './schema.ts';

const say = () => deskSay;

const changeOf = ({
  guarded: user,
  requestId,
  headers,
}: ActionContext & { guarded: CurrentUser }): FactorChange => ({
  user,
  actor: { id: user.id, email: user.email, requestId },
  address: clientOf(headers).address,
});

export const beginSecondFactorAction = leading(
  action({
    guard: authorizeStaff,
    schema: emptySchema,
    say,
    run: async (_, { guarded: user }) => {
      await beginSecondFactor(databases().primary.db, user.id);
      await noteOwnWrite();
      return securityPath;
    },
  }),
  () => securityPath,
);

/** The codes are in this answer, and nowhere else. */
export const confirmSecondFactorAction = action({
  guard: authorizeStaff,
  schema: codeSchema,
  say,
  run: async ({ code }: z.output<typeof codeSchema>, context) => {
    const { codes, epoch } = await confirmSecondFactor(authServices(), changeOf(context), code);
    await renewToken(epoch);
    return { codes };
  },
});

export const renewRecoveryCodesAction = action({
  guard: authorizeStaff,
  schema: codeSchema,
  say,
  run: async ({ code }, context) => {
    const renewed = await renewRecoveryCodes(authServices(), changeOf(context), code);
    await noteOwnWrite();
    return renewed;
  },
});

export const endSecondFactorAction = action({
  guard: authorizeStaff,
  schema: codeSchema,
  say,
  run: async ({ code }, context): Promise<null> => {
    await endSecondFactor(authServices(), changeOf(context), code);
    await noteOwnWrite();
    return null;
  },
});
