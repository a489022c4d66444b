import {
  cookieLimitBytes,
  firstTooLarge,
  headerRange,
  type LabResult,
  lostIn,
  sum,
  thousands,
} from './result.ts';
import type { Trial } from './trial.ts';

export interface Claim {
  claim: string;
  measured: string;
  holds: boolean;
}

/** Bytes by which a request may vary while its cookies say no more about the cart. */
const sameHeaderBytes = 16;
const heavyHeaderFactor = 4;

/** What the architecture case says of the ways to keep a cart, each held against the figures of this run. */
export function checkClaims(result: LabResult): Claim[] {
  return result.trials.flatMap((trial) => [...claimsOfStore(result, trial), ...claimsOfAll(trial)]);
}

function claimsOfStore(result: LabResult, trial: Trial): Claim[] {
  if (trial.store === 'memory') return claimsOfMemory(trial);
  if (trial.store === 'cookie') return claimsOfCookie(result, trial);
  return claimsOfSession(trial);
}

const lostInAll = (trial: Trial) => sum(trial.phases, ({ lostCarts }) => lostCarts);

function claimsOfMemory(trial: Trial): Claim[] {
  const [killed, restarted] = [lostIn(trial, 'killed'), lostIn(trial, 'restarted')];
  const calm = lostIn(trial, 'calm');
  return [
    {
      claim: 'memory: a shopper who is pinned finds the cart while the instance lives',
      measured: `answered by ${trial.instancesPerShopper} instance, ${calm} of ${trial.carts} carts lost`,
      holds: trial.instancesPerShopper === 1 && calm === 0,
    },
    {
      claim: 'memory: with the instance the carts are gone, whether it dies or is replaced',
      measured: `${killed} of ${trial.carts} lost by a kill, ${restarted} by a restart`,
      holds: killed > 0 && restarted > 0,
    },
  ];
}

function claimsOfCookie({ plainCookie }: LabResult, trial: Trial): Claim[] {
  const { least, most, lines } = headerRange(trial);
  const { largestCookie, refused } = trial.probes.growth;
  const tooLarge = firstTooLarge(plainCookie);
  return [
    noneLost(trial),
    {
      claim: 'cookie: each line makes each request heavier',
      measured: `${least} bytes of header with one line, ${thousands(most)} with ${lines}`,
      holds: most > heavyHeaderFactor * least,
    },
    {
      claim: 'cookie: no cookie over 4 KB is ever sent; what would be too much is refused',
      measured: `at most ${thousands(largestCookie)} bytes; refused at ${refused?.lines} lines (${refused?.code})`,
      holds: largestCookie <= cookieLimitBytes && refused?.code === 'cart_full',
    },
    {
      claim: 'cookie: written plainly, a cart the shop allows would not fit',
      measured: tooLarge ? `${thousands(tooLarge.bytes)} bytes with ${tooLarge.lines} lines` : 'all fit',
      holds: tooLarge !== null && tooLarge.lines <= lines,
    },
    {
      claim: 'cookie: an old cookie brings an old cart back',
      measured: trial.probes.replayed,
      holds: trial.probes.replayed === 'the old cart',
    },
  ];
}

function claimsOfSession(trial: Trial): Claim[] {
  const { store, instancesPerShopper, probes, proof } = trial;
  const { least, most, lines } = headerRange(trial);
  return [
    noneLost(trial),
    {
      claim: `${store}: any instance serves any shopper`,
      measured: `each was answered by ${instancesPerShopper} of three on average`,
      holds: instancesPerShopper > 1,
    },
    {
      claim: `${store}: requests stay as light however full the cart`,
      measured: `${least} bytes of header with one line, ${thousands(most)} with ${lines}`,
      holds: most - least <= sameHeaderBytes,
    },
    {
      claim: `${store}: an old cookie shows the current cart`,
      measured: probes.replayed,
      holds: probes.replayed === 'the current cart',
    },
    ...(proof
      ? [
          {
            claim: `${store}: an instance dead, Redis' primary dead, then Redis flushed, and every cart is there`,
            measured: `${thousands(proof.intact)} of ${thousands(proof.carts)} intact`,
            holds: proof.intact === proof.carts,
          },
        ]
      : []),
  ];
}

const noneLost = (trial: Trial): Claim => ({
  claim: `${trial.store}: no cart is lost, whatever dies`,
  measured: `${lostInAll(trial)} of ${trial.carts}`,
  holds: lostInAll(trial) === 0,
});

function claimsOfAll({ store, probes, phases }: Trial): Claim[] {
  const { tried, accepted } = probes.altered;
  const swollen = sum(phases, ({ swollenCarts }) => swollenCarts);
  const restart = phases.find(({ key }) => key === 'restarted');
  const cutOff = sum(Object.values(restart?.failures ?? {}), (count) => count);
  return [
    {
      claim: `${store}: an altered cookie opens nothing`,
      measured: `${accepted} of ${tried} accepted`,
      holds: accepted === 0,
    },
    {
      claim: `${store}: nothing is added twice`,
      measured: `${swollen} carts with too much`,
      holds: swollen === 0,
    },
    {
      claim: `${store}: an instance that is restarted finishes its requests`,
      measured: `${cutOff} of ${thousands(restart?.requests ?? 0)} failed`,
      holds: cutOff === 0,
    },
  ];
}
