import { runNamed } from './run-named.ts';

await runNamed('drill', 'bench/drills');
