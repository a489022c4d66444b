import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Instead of a form whose link cannot be used. */
export function ExpiredLink({ again }: { again: string }) {
  const t = useTranslations('account.expired');
  return (
    <Notice title={t('title')} text={t('text')} drawing="seam">
      <IntentLink className={button.line} href={again}>
        {t('again')}
      </IntentLink>
    </Notice>
  );
}
