import { synthesize } from '../synthesize.ts';
import { describeCase } from './case.ts';
import { describeCosts } from './cost-tables.ts';
import { drawDiagram } from './diagram.ts';

/** The written parts of README.md, by the name between their marks. */
export const describeParts = (): Record<string, string> => ({
  diagram: drawDiagram(synthesize({ size: 'prod' })),
  case: describeCase(),
  costs: describeCosts(),
});

/** @throws Error for a part that the text has no marks for */
export function replaceParts(text: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce((written, [name, part]) => {
    const marks = new RegExp(`(<!-- ${name}: written by npm run infra:docs -->\n)[^]*?(\n<!-- /${name} -->)`);
    if (!marks.test(written)) throw new Error(`README.md has no marks for ${name}`);
    return written.replace(marks, (_all, before: string, after: string) => `${before}\n${part}\n${after}`);
  }, text);
}
