import { sanitizeBody } from '../catalog/import/body-html.ts';
import { type Block, fieldsOf, isBlockType } from './blocks.ts';

type Words = { en: string; ko: string };

/** What was typed as prose loses all that no page may hold: nothing a marketer writes can run. */
export function cleanBlock(given: Block): Block {
  if (!isBlockType(given.type)) return given;
  const prose = fieldsOf(given.type).filter(([, { kind }]) => kind === 'prose');
  const cleaned = prose.map(([name]) => {
    const { en, ko } = (given as unknown as Record<string, Words>)[name] ?? { en: '', ko: '' };
    return [name, { en: sanitizeBody(String(en)), ko: sanitizeBody(String(ko)) }] as const;
  });
  return { ...given, ...Object.fromEntries(cleaned) } as Block;
}
