// The rule of a page names its style sheet by what it comes to.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { STYLE, STYLE_SHA256 } from '../../src/page/html-style.ts';
import { run } from '../support/world.ts';

test('STYLE_SHA256 is that of the style sheet: after a change, copy what is expected here', () => {
  expect(STYLE_SHA256).toBe(`sha256-${createHash('sha256').update(String(STYLE)).digest('base64')}`);
});

test.each(['client', 'adviser', 'employer'])(
  '%s: one style sheet, a strict rule, nothing from outside',
  async (reader) => {
    const { out } = await run(`check examples/shop.yaml --format html --for ${reader}`);
    expect(out).toContain(
      `content="default-src 'none'; style-src '${STYLE_SHA256}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(out.match(/<style>/g)).toHaveLength(1);
    expect(out).toContain(`<style>${STYLE}</style>`);
    expect(out).not.toMatch(/<(?:script|link|img|iframe|object|form|use)\b|\b(?:src|style)=|url\(|@import/);
    for (const [link] of out.matchAll(/\bhref=.*?>/g))
      expect(link).toMatch(/^href="(?:tel:0\d+|https:\/\/[\w./-]+)">$/);
  },
);
