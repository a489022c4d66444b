#!/bin/sh
# A replica's entry point: a copy of the primary on first start, then Postgres as the image starts it.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  chown -R postgres:postgres "$PGDATA"
  chmod 700 "$PGDATA"
  export PGPASSWORD="$REPLICATION_PASSWORD"
  until setpriv --reuid=postgres --regid=postgres --clear-groups pg_basebackup \
    --dbname="host=postgres user=replicator application_name=$REPLICA_NAME" \
    --pgdata="$PGDATA" --slot="$REPLICA_NAME" --write-recovery-conf --checkpoint=fast; do
    echo 'the primary does not answer yet'
    rm -rf "${PGDATA:?}"/*
    sleep 1
  done
fi
exec docker-entrypoint.sh "$@"
