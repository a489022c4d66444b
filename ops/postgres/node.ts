import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { Host } from '../process/host.ts';
import { Service } from '../process/service.ts';
import type { PostgresHome } from './binaries.ts';
import {
  type FollowSettings,
  hostBasedAuthentication,
  type PostgresSettings,
  renderPostgresConf,
} from './settings.ts';
import { endStrays } from './strays.ts';

export const databaseName = 'myclothes';
const superuser = 'postgres';

export interface NodeOptions {
  name: string;
  home: PostgresHome;
  log: string;
  password: string;
  settings: PostgresSettings;
  follow: FollowSettings | null;
}

/** One Postgres server: the primary, or a replica that follows it. */
export class PostgresNode {
  readonly name: string;
  readonly folder: string;
  readonly service: Service;
  readonly #options: NodeOptions;

  constructor(host: Host, options: NodeOptions) {
    this.#options = options;
    this.name = options.name;
    this.folder = path.join(options.home.folder, options.name);
    const { home, log } = options;
    this.service = new Service(host, {
      name: `postgres-${options.name}`,
      tier: 'data',
      command: path.join(home.bin, 'postgres'),
      args: ['-D', this.folder],
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      ...home.user,
      log,
      stopSignal: 'SIGINT',
      stopWithinMs: 15_000,
      readyWithinMs: 60_000,
      prepare: () => this.#prepare(),
      isReady: () => this.#answers(),
    });
  }

  get hasData(): boolean {
    return existsSync(path.join(this.folder, 'PG_VERSION'));
  }

  /** For the application: owns its database, is no superuser. */
  get url(): string {
    return this.#urlFor(databaseName, this.#options.password, databaseName);
  }

  /** For operations and tests: a superuser. */
  get adminUrl(): string {
    return this.#urlFor(superuser, this.#options.password, databaseName);
  }

  /** Runs statements as the superuser over one connection. */
  async withAdmin<T>(run: (sql: postgres.Sql) => Promise<T>, database = databaseName): Promise<T> {
    const url = this.#urlFor(superuser, this.#options.password, database);
    const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
    try {
      return await run(sql);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }

  /** Stops a replica from showing newer data, as a lagging one would; it goes on receiving. */
  async pauseReplay(): Promise<void> {
    await this.withAdmin((sql) => sql`select pg_wal_replay_pause()`);
  }

  async resumeReplay(): Promise<void> {
    await this.withAdmin((sql) => sql`select pg_wal_replay_resume()`);
  }

  #urlFor(user: string, password: string, database: string): string {
    return `postgresql://${user}:${password}@127.0.0.1:${this.#options.settings.port}/${database}`;
  }

  async #answers(): Promise<boolean> {
    return this.withAdmin(async (sql) => (await sql`select 1 as one`).length === 1, 'postgres');
  }

  async #prepare() {
    const { settings, follow, home } = this.#options;
    const write = (file: string, content: string) => {
      const target = path.join(this.folder, file);
      writeFileSync(target, content, { mode: 0o600 });
      if (home.user) chownSync(target, home.user.uid, home.user.gid);
    };
    await endStrays(this.folder);
    rmSync(path.join(this.folder, 'postmaster.pid'), { force: true });
    write('postgresql.conf', renderPostgresConf(settings, follow));
    write('pg_hba.conf', hostBasedAuthentication);
    if (follow) write('standby.signal', '');
  }
}
