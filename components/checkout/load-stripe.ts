/** The part of Stripe.js that is used here. */
export interface StripeElements {
  create(type: 'payment'): { mount(place: HTMLElement): void };
  update(options: { amount: number; currency: string }): void;
  submit(): Promise<{ error?: StripeFailure }>;
}

interface StripeFailure {
  /** In the language of the frame. */
  message?: string;
}

export interface StripeScript {
  elements(options: {
    mode: 'payment';
    amount: number;
    currency: string;
    appearance: { variables: Record<string, string> };
  }): StripeElements;
  confirmPayment(options: {
    elements: StripeElements;
    clientSecret: string;
    confirmParams: { return_url: string };
  }): Promise<{ error?: StripeFailure }>;
}

type Start = (publishableKey: string, options: { locale: string }) => StripeScript;

/** Stripe wants it from its own address, never bundled: that is what keeps cards off the store's pages. */
const source = 'https://js.stripe.com/v3/';

let loading: Promise<Start> | undefined;

export async function loadStripe(publishableKey: string, locale: string): Promise<StripeScript> {
  loading ??= load();
  const start = await loading;
  return start(publishableKey, { locale });
}

const load = () =>
  new Promise<Start>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.async = true;
    script.onload = () => resolve((window as unknown as { Stripe: Start }).Stripe);
    script.onerror = () => {
      loading = undefined;
      reject(new Error('Stripe.js did not load'));
    };
    document.head.append(script);
  });
