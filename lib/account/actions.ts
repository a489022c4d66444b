'use server';

import { redirect } from 'next/navigation';
import { action } from '../action.ts';
import { authorizeCustomer } from '../auth/customer.ts';
import { authorizeUser } from '../auth/guard.ts';
import { clientOf } from '../auth/open-session.ts';
import { authServices } from '../auth/services.ts';
import { leaveSession, noteOwnWrite } from '../auth/start-session.ts';
import { databases } from '../database.ts';
import { localePath } from '../i18n/locale.ts';
import { accountSay, formLocale } from '../say.ts';
import { makeDefaultAddress, removeAddress, saveAddress } from './addresses.ts';
import { type BoughtAgain, buyAgain } from './buy-again.ts';
import { changeName } from './change-name.ts';
import { deleteAccount } from './delete-account.ts';
import {
  addressIdSchema,
  buyAgainSchema,
  changeNameSchema,
  deleteAccountSchema,
  saveAddressSchema,
} from './schema.ts';

const say = (form: FormData) => accountSay(formLocale(form));

export const saveAddressAction = action({
  guard: authorizeCustomer,
  schema: saveAddressSchema,
  say,
  run: async ({ locale, ...address }, { guarded: user }): Promise<null> => {
    await saveAddress(databases().primary.db, user.customerId, address);
    await noteOwnWrite();
    redirect(localePath(locale, '/account/addresses'));
  },
});

export const removeAddressAction = action({
  guard: authorizeCustomer,
  schema: addressIdSchema,
  say,
  run: async ({ id }, { guarded: user }): Promise<null> => {
    await removeAddress(databases().primary.db, user.customerId, id);
    await noteOwnWrite();
    return null;
  },
});

export const makeDefaultAddressAction = action({
  guard: authorizeCustomer,
  schema: addressIdSchema,
  say,
  run: async ({ id }, { guarded: user }): Promise<null> => {
    await makeDefaultAddress(databases().primary.db, user.customerId, id);
    await noteOwnWrite();
    return null;
  },
});

export const changeNameAction = action({
  guard: authorizeUser,
  schema: changeNameSchema,
  say,
  run: async ({ name }, { guarded: user }): Promise<null> => {
    await changeName(databases().primary.db, user.id, name);
    await noteOwnWrite();
    return null;
  },
});

export const buyAgainAction = action({
  guard: authorizeCustomer,
  schema: buyAgainSchema,
  say,
  run: ({ locale, ...order }, { guarded: user }): Promise<BoughtAgain> =>
    buyAgain(user.customerId, order, locale),
});

export const deleteAccountAction = action({
  guard: authorizeUser,
  schema: deleteAccountSchema,
  say,
  run: async ({ password, locale }, { guarded: user, headers }): Promise<null> => {
    await deleteAccount(authServices(), user, password, clientOf(headers));
    await leaveSession();
    redirect(localePath(locale, '/account/sign-in?done=deleted'));
  },
});
