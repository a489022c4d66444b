import postgres from 'postgres';

/** Ids of variants for sale, each of another product, after giving all of them more stock than a benchmark can sell. */
export async function stockUp(databaseUrl: string, count: number): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    await sql`UPDATE inventory_levels SET available = 100000000`;
    const rows = await sql<{ id: string }[]>`
      SELECT DISTINCT ON (p.id) v.id FROM variants v JOIN products p ON p.id = v.product_id
      JOIN inventory_levels i ON i.variant_id = v.id JOIN prices ON prices.variant_id = v.id AND currency = 'USD'
      WHERE p.status = 'active' AND p.published_at <= now()
      ORDER BY p.id, v.id LIMIT ${count}`;
    await sql`VACUUM ANALYZE inventory_levels`;
    return rows.map(({ id }) => id);
  } finally {
    await sql.end();
  }
}
