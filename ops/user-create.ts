import readline from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { connectDatabases } from '#db/client.ts';
import { createUser } from '#lib/auth/create-user.ts';
import { passwordLength } from '#lib/auth/password.ts';
import { roles } from '#lib/auth/roles.ts';
import { Problem } from '#lib/errors.ts';

const usage = `Usage: npm run user:create -- --email MAIL --role ${roles.join('|')} [--name NAME]
The password is asked for, or read from standard input.`;

const inputSchema = z.object({
  email: z.email({ error: '--email is no mail address' }),
  role: z.enum(roles, { error: `--role is one of ${roles.join(', ')}` }),
  name: z.string().max(200, { error: '--name is too long' }),
});

const passwordSchema = z
  .string()
  .min(passwordLength.min, { error: `the password has at least ${passwordLength.min} characters` })
  .max(passwordLength.max, { error: `the password has at most ${passwordLength.max} characters` });

/** A mistake of whoever typed the command: shown as one line. */
class CommandError extends Error {}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CommandError(parsed.error.issues.map(({ message }) => message).join('\n'));
}

function readInput() {
  try {
    const options = {
      email: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
    } as const;
    return parse(inputSchema, { name: '', ...parseArgs({ options }).values });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** Shows nothing of what is typed. */
async function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = readline.createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}

async function main(): Promise<void> {
  const input = readInput();
  const primaryUrl = process.env.DATABASE_URL;
  if (!primaryUrl) throw new CommandError('DATABASE_URL is missing; `npm start` prints the one of its store');
  const password = parse(passwordSchema, await readPassword());
  const databases = connectDatabases({ primaryUrl, poolSize: 1 });
  try {
    await createUser(databases.primary.db, { ...input, password });
    console.log(`${input.role} ${input.email} can sign in`);
  } finally {
    await databases.close();
  }
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof CommandError || error instanceof Problem;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
