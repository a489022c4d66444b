import postgres from 'postgres';

export interface Login {
  username: string;
  password: string;
}

/** A rotation makes a twin of the role, and the secret names the one whose turn it is. */
export const storeRole = ({ username }: Login): string => username.replace(/_clone$/, '');

/**
 * Makes the role that owns what the store makes, where the database is new: RDS brings only its owner, and a rotation
 * only the twin of a role that is there.
 * @param ownerUrl signs in as the database's owner
 */
export async function ensureStoreRole(ownerUrl: string, login: Login): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const role = storeRole(login);
  try {
    const [known] = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${role}`;
    if (known) return;
    const [quoted] = await sql<{ role: string; password: string; database: string }[]>`
      SELECT quote_ident(${role}) AS role, quote_literal(${login.password}) AS password,
        quote_ident(current_database()) AS database`;
    if (!quoted) throw new Error('the database answered nothing');
    await sql.begin(async (tx) => {
      await tx.unsafe(`CREATE ROLE ${quoted.role} LOGIN PASSWORD ${quoted.password}`);
      await tx.unsafe(`GRANT CREATE, TEMPORARY ON DATABASE ${quoted.database} TO ${quoted.role}`);
      await tx.unsafe(`GRANT CREATE, USAGE ON SCHEMA public TO ${quoted.role}`);
    });
  } finally {
    await sql.end();
  }
}
