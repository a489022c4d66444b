import type cart from '#messages/cart.en.json';

/** Templates keep their `{title}`, `{price}` and `{count}`: lines change in the browser. */
export type CartWords = typeof cart;
export type CartProblemWords = CartWords['problems'];
