import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { processWide } from '../../process-wide.ts';
import type { DecoderAnswer, DecoderTask, InspectedPicture } from './task.ts';

const run = promisify(execFile);

const withinMs = { inspect: 20_000, render: 120_000 };

/** The end of each lane's queue: an instance looks at one upload and makes the renditions of one picture at a time. */
const lanes = processWide('decoder-lanes', () => new Map<DecoderTask['kind'], Promise<unknown>>());

const inLane = <T>(kind: DecoderTask['kind'], work: () => Promise<T>): Promise<T> => {
  const turn = (lanes.get(kind) ?? Promise.resolve()).then(work, work);
  lanes.set(kind, turn);
  return turn;
};

/**
 * Decoders read what strangers made, so they work in a process that knows no secret, is ended when it takes too long,
 * and takes with it the memory that it used. One that is ended, or dies, has not been able to read the file.
 */
async function decode<T>(task: DecoderTask): Promise<DecoderAnswer<T>> {
  const program = path.join(process.cwd(), 'lib', 'media', 'decoder', 'child.ts');
  const args = ['--max-old-space-size=96', '--no-warnings', program, JSON.stringify(task)];
  try {
    const { stdout } = await run(process.execPath, args, {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
      timeout: withinMs[task.kind],
      killSignal: 'SIGKILL',
    });
    return JSON.parse(stdout) as DecoderAnswer<T>;
  } catch (error) {
    // Could not even be started: that says nothing about the file.
    if (typeof (error as NodeJS.ErrnoException).code === 'string') throw error;
    return { ok: false, code: 'unreadable' };
  }
}

export const inspectPicture = (file: string, format: 'jpeg' | 'png' | 'webp' | 'avif') =>
  inLane('inspect', () => decode<InspectedPicture>({ kind: 'inspect', file, format }));

/** @returns the names of the files it made: `640.avif` */
export const renderPicture = (file: string, folder: string) =>
  inLane('render', () => decode<string[]>({ kind: 'render', file, folder }));
