import { clientOf } from '#lib/auth/open-session.ts';
import { countEvent } from '#lib/events/count-event.ts';
import { eventSchema } from '#lib/events/schema.ts';
import { changeRoute } from '#lib/route.ts';

export const POST = changeRoute(eventSchema, async (event, { request }) => {
  countEvent(event, clientOf(request.headers).address);
  return { body: {}, status: 202 };
});
