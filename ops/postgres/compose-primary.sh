#!/bin/sh
# Runs once, in the new primary's container: the role that replicas connect as, a place for each, the extensions.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$REPLICATION_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role replicator login replication password :'password';
select pg_create_physical_replication_slot(name, true) from unnest(array['replica_1', 'replica_2']) as name;
create extension pg_stat_statements;
create extension pg_trgm;
SQL
echo 'host replication replicator all scram-sha-256' >> "$PGDATA/pg_hba.conf"
