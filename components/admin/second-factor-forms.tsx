'use client';

import { useActionForm } from '#components/account/use-action-form.ts';
import {
  confirmSecondFactorAction,
  endSecondFactorAction,
  renewRecoveryCodesAction,
} from '#lib/admin/security/actions.ts';
import type { SecondFactor } from '#lib/admin/security/queries.ts';
import { fill } from '#lib/i18n/fill.ts';
import type words from '#messages/admin.en.json';
import styles from './desk.module.css';
import editor from './editor.module.css';
import { QrCode } from './qr-code.tsx';

type Words = (typeof words)['security'];

/** Stays while the page around it goes from one state to the next, so that the new codes stay to be seen. */
export function SecondFactorForms({ factor, words }: { factor: SecondFactor; words: Words }) {
  const confirm = useActionForm(confirmSecondFactorAction);
  const renew = useActionForm(renewRecoveryCodesAction);
  const end = useActionForm(endSecondFactorAction);
  const codes = [renew.result, confirm.result].find((result) => result?.ok);
  return (
    <div className={styles.narrow}>
      {factor.state === 'begun' && (
        <>
          <p>{words.scan}</p>
          <QrCode picture={factor.qr} label={words.qr} />
          <p>
            <a href={factor.uri}>{words.open}</a>
          </p>
          <p className={styles.soft}>
            {words.key} <code>{factor.key}</code>
          </p>
          <CodeForm form={confirm} words={words} submit={words.confirm} />
        </>
      )}
      {factor.state === 'on' && (
        <>
          <p role="status">{words.on}</p>
          {codes?.ok && <RecoveryCodes codes={codes.data.codes} words={words} />}
          <p className={styles.soft}>{fill(words.left, { count: String(factor.recoveryCodesLeft) })}</p>
          <details>
            <summary>{words.renew}</summary>
            <CodeForm form={renew} words={words} submit={words.renewSubmit} />
          </details>
          <details>
            <summary>{words.end}</summary>
            <CodeForm form={end} words={words} submit={words.endSubmit} />
          </details>
        </>
      )}
    </div>
  );
}

interface CodeFormProps {
  form: Pick<ReturnType<typeof useActionForm>, 'failure' | 'isPending' | 'form'>;
  words: Words;
  submit: string;
}

function CodeForm({ form: { failure, isPending, form }, words, submit }: CodeFormProps) {
  return (
    <form {...form} className={editor.editor}>
      <p role="alert" className={styles.message}>
        {failure?.message}
      </p>
      <label className={editor.field}>
        <span className={editor.label}>{words.code}</span>
        <input
          name="code"
          required
          maxLength={60}
          autoComplete="one-time-code"
          className={editor.control}
          aria-invalid={failure ? true : undefined}
        />
      </label>
      <div>
        <button type="submit" className={styles.solid} aria-disabled={isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, words }: { codes: readonly string[]; words: Words }) {
  return (
    <section aria-labelledby="codes">
      <h2 id="codes" className={styles.heading}>
        {words.codes}
      </h2>
      <p>{words.keepCodes}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
