// `npm run infra:docs` writes the parts of README.md that the templates decide.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeParts, replaceParts } from './parts.ts';

const file = new URL('../README.md', import.meta.url);
writeFileSync(file, replaceParts(readFileSync(file, 'utf8'), describeParts()));
