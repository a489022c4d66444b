import { NextRequest } from 'next/server';
import { testOrigin } from './store.ts';

type Handler<P> = (request: NextRequest, context: { params: Promise<P> }) => Promise<Response>;

interface Sent<P> {
  method?: string;
  body?: object | undefined;
  headers?: Record<string, string>;
  params?: P;
}

/** A request to a route handler as the store's own page sends it: JSON, or a form's fields. */
export function send<P>(handler: Handler<P>, path: string, sent: Sent<P> = {}): Promise<Response> {
  const { body, method = body ? 'POST' : 'GET', params } = sent;
  const isForm = body instanceof URLSearchParams;
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const request = new NextRequest(testOrigin + path, {
    method,
    body: body === undefined ? null : isForm ? body.toString() : JSON.stringify(body),
    headers: {
      host: new URL(testOrigin).host,
      ...(body !== undefined && { 'content-type': type }),
      ...sent.headers,
    },
  });
  return handler(request, { params: Promise.resolve(params as P) });
}
