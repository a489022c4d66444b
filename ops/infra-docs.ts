// `npm run infra:docs` writes what the templates decide into infra/README.md: diagram, case, costs.
import path from 'node:path';
import { bringInfraPackages, infraFolder } from './testing/infra.ts';

await bringInfraPackages();
await import(path.join(infraFolder, 'docs', 'write.ts'));
