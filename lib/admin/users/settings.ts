import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { settings } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../../audit.ts';
import { Problem } from '../../errors.ts';

/** As the guard reads it. */
const name = 'owners_need_second_factor';

export async function doOwnersNeedSecondFactor(db: Database): Promise<boolean> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, name));
  return row?.value === true;
}

/**
 * From now on an owner without a second factor can do nothing at the desk but set one up.
 * @throws Problem 409 `own_factor_first`: who asks it of others has one
 */
export async function setOwnersNeedSecondFactor(
  db: Database,
  isNeeded: boolean,
  { actor, hasSecondFactor }: { actor: Actor; hasSecondFactor: boolean },
): Promise<void> {
  if (isNeeded && !hasSecondFactor) throw new Problem(409, 'own_factor_first');
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(settings).where(eq(settings.name, name)).for('update');
    if ((before?.value ?? false) === isNeeded) return;
    await tx
      .insert(settings)
      .values({ name, value: isNeeded })
      .onConflictDoUpdate({ target: settings.name, set: { value: isNeeded, updatedAt: new Date() } });
    await recordAudit(tx, actor, {
      action: 'setting.save',
      entity: { type: 'setting', id: name, label: name },
      before: { value: !isNeeded },
      after: { value: isNeeded },
    });
  });
}
