export interface PostgresSettings {
  port: number;
  /** `ANY 1 (replica_1, replica_2)` makes commits wait for a replica; empty on a single machine. */
  synchronousStandbyNames: string;
}

export interface FollowSettings {
  /** The replica's application name and its slot on the primary. */
  name: string;
  primaryPort: number;
  password: string;
}

const quote = (value: string | number) => `'${String(value).replaceAll("'", "''")}'`;

/** The text of postgresql.conf, the same for primary and replicas, because a replica may not have lower limits. */
export function renderPostgresConf(settings: PostgresSettings, follow: FollowSettings | null): string {
  const values: Record<string, string | number> = {
    port: settings.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 200,
    shared_buffers: '128MB',
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'posix',
    jit: 'off',
    io_workers: 1,
    wal_level: 'replica',
    max_wal_senders: 12,
    max_replication_slots: 12,
    // A replica that is away keeps its place up to here; beyond it is built again rather than filling the disk.
    max_slot_wal_keep_size: '1GB',
    max_wal_size: '1GB',
    wal_retrieve_retry_interval: '200ms',
    wal_receiver_status_interval: '1s',
    hot_standby_feedback: 'on',
    max_standby_streaming_delay: '10s',
    synchronous_standby_names: settings.synchronousStandbyNames,
    shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_duration_statement: '1s',
    log_checkpoints: 'off',
  };
  if (follow) {
    values.primary_conninfo = `host=127.0.0.1 port=${follow.primaryPort} user=replicator password=${follow.password} application_name=${follow.name}`;
    values.primary_slot_name = follow.name;
  }
  return `${Object.entries(values)
    .map(([name, value]) => `${name} = ${quote(value)}`)
    .join('\n')}\n`;
}

/** Passwords only, and only from this machine. */
export const hostBasedAuthentication = `host all all 127.0.0.1/32 scram-sha-256
host replication replicator 127.0.0.1/32 scram-sha-256
`;
