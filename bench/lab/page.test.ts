import { describe, expect, it } from 'vitest';
import { drawAddTime } from './charts/add-time.ts';
import { drawCartsLost } from './charts/carts-lost.ts';
import { drawRequestHeader } from './charts/request-header.ts';
import { checkClaims } from './claims.ts';
import { exampleResult, exampleTrial } from './example.ts';
import { renderPage, replaceMarked } from './page.ts';
import { describeFailures, toMarkdown, toRow } from './table.ts';
import { storeNames } from './trial.ts';

const result = exampleResult(storeNames.map((name) => exampleTrial(name)));

describe('the page', () => {
  it('has the table, a word on each store and every claim', () => {
    const claims = checkClaims(result);
    const page = renderPage(result, claims);
    expect(page).toContain(toMarkdown(result.trials.map(toRow)));
    for (const store of storeNames) expect(page).toContain(`### ${store}\n`);
    for (const { claim, measured } of claims) expect(page).toContain(`| ${claim} | ${measured} |`);
    expect(page).not.toMatch(/NaN|undefined|null/);
  });

  it('goes between its markers in the README, again and again', () => {
    const readme = 'before\n<!-- lab: written by npm run lab -->\nold\n<!-- /lab -->\nafter\n';
    const once = replaceMarked(readme, '| $1 |');
    expect(once).toBe('before\n<!-- lab: written by npm run lab -->\n\n| $1 |\n\n<!-- /lab -->\nafter\n');
    expect(replaceMarked(once, '| $1 |')).toBe(once);
    expect(() => replaceMarked('before', 'new')).toThrow('README.md');
  });
});

describe('a row of the table', () => {
  it('counts failures by their kind', () => {
    expect(describeFailures({ requests: 4_100, failures: {} })).toBe('0 of 4,100');
    expect(describeFailures({ requests: 4_100, failures: { '503': 2, 'cut off': 1 } })).toBe(
      '3 of 4,100 (2 × 503, 1 × cut off)',
    );
  });
});

describe('a chart', () => {
  it.each([
    ['carts lost', drawCartsLost(result.trials)],
    ['request header', drawRequestHeader(result)],
    ['add time', drawAddTime(result.trials)],
  ])('of %s names each store and says in words what it shows', (_, svg) => {
    for (const store of storeNames) {
      expect(svg).toMatch(new RegExp(`<desc[^>]*>[^<]*\\b${store}: `));
      expect(svg).toMatch(new RegExp(`<text[^>]*>[^<]*\\b${store}\\b`));
    }
    expect(svg).not.toMatch(/NaN|undefined|<script/);
  });
});
