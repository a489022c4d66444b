declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** DynamoDB's API over memory. */
  export default function dynalite(options?: { createTableMs?: number }): Server;
}
