import type { Metadata } from 'next';
import { AuditFilters, auditPath } from '#components/admin/audit-filters.tsx';
import { AuditTable } from '#components/admin/audit-table.tsx';
import styles from '#components/admin/desk.module.css';
import { deskAddress } from '#components/admin/desk-address.ts';
import { Pager } from '#components/admin/pager.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { auditRoles } from '#lib/admin/access.ts';
import { auditListSchema, readAudit } from '#lib/admin/audit/audit-query.ts';
import { cutPage, pageSize } from '#lib/admin/page.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import type { AddressQuery } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('audit.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function AuditPage({ searchParams }: Props) {
  await requireRole(auditPath, ...auditRoles);
  const query = auditListSchema.parse(await searchParams);
  const entries = await readDesk((db) => readAudit(db, query));
  const { rows, next } = cutPage(entries, pageSize, ({ id }) => id);
  const { before, ...filters } = query;
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('audit.title')}</h1>
        <a href={deskAddress(`${auditPath}/export`, filters)} download>
          {t('audit.export')}
        </a>
      </div>
      <AuditFilters query={query} />
      <AuditTable entries={rows} />
      <Pager path={auditPath} query={filters} isFirst={!before} next={next} />
    </>
  );
}
