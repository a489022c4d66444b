import { clientOf } from '#lib/auth/open-session.ts';
import { authServices } from '#lib/auth/services.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { subscribeSchema } from '#lib/newsletter/schema.ts';
import { askToSubscribe } from '#lib/newsletter/subscribe.ts';
import { changeRoute } from '#lib/route.ts';

export const POST = changeRoute(subscribeSchema, async (input, { request }) => {
  await askToSubscribe(authServices(), input, clientOf(request.headers));
  return { body: { asked: true }, redirectTo: localePath(input.locale, '/newsletter?done=asked') };
});
