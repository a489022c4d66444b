export const goodCard = '4242424242424242';
export const declinedCard = '4000000000000002';

/** To Oregon, where there is no tax; standard shipping is $6. */
export const orderBody = {
  email: 'ada@example.com',
  shippingAddress: {
    name: 'Ada Oh',
    line1: '1 Main St',
    city: 'Portland',
    postalCode: '97201',
    country: 'US',
  },
  shippingMethod: 'standard',
  payment: { provider: 'test', card: goodCard },
};
