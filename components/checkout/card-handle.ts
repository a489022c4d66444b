/** What the form asks of a card that it cannot see. Both answer what is wrong, in the shopper's language. */
export interface CardHandle {
  check(): Promise<string | null>;
  /** Goes on to `returnUrl` where nothing is. */
  confirm(clientSecret: string, returnUrl: string): Promise<string | null>;
}
