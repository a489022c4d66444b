import { openIssued } from '../../auth/mail-token.ts';
import type { MailBlock, MailContext, MailTemplate } from '../types.ts';

const text = (words: string): MailBlock => ({ kind: 'text', text: words });

/** The page behind the link asks for a click: programs that read mail open links too. */
async function tokenLink(path: string, sealedToken: string, label: string, { link }: MailContext) {
  const token = await openIssued(sealedToken);
  const url = token ? link(`${path}?${new URLSearchParams({ token })}`) : link('/account/sign-in');
  return { kind: 'link', label, url } satisfies MailBlock;
}

export const confirmEmail: MailTemplate<'confirm_email'> = async ({ name, sealedToken }, context) => {
  const { t } = context;
  return {
    subject: t('confirmEmail.subject'),
    title: t('confirmEmail.title', { name }),
    blocks: [
      text(t('confirmEmail.text')),
      await tokenLink('/account/confirm', sealedToken, t('confirmEmail.link'), context),
      text(t('notYou')),
    ],
  };
};

export const alreadyRegistered: MailTemplate<'already_registered'> = (_, { t, link }) => ({
  subject: t('alreadyRegistered.subject'),
  title: t('alreadyRegistered.title'),
  blocks: [
    text(t('alreadyRegistered.text')),
    { kind: 'link', label: t('alreadyRegistered.signIn'), url: link('/account/sign-in') },
    { kind: 'link', label: t('alreadyRegistered.reset'), url: link('/account/forgot') },
    text(t('notYou')),
  ],
});

export const resetPassword: MailTemplate<'reset_password'> = async ({ sealedToken }, context) => {
  const { t } = context;
  return {
    subject: t('resetPassword.subject'),
    title: t('resetPassword.title'),
    blocks: [
      text(t('resetPassword.text')),
      await tokenLink('/account/reset', sealedToken, t('resetPassword.link'), context),
      text(t('notYou')),
    ],
  };
};

export const changeEmail: MailTemplate<'change_email'> = async ({ sealedToken }, context) => {
  const { t } = context;
  return {
    subject: t('changeEmail.subject'),
    title: t('changeEmail.title'),
    blocks: [
      text(t('changeEmail.text')),
      await tokenLink('/account/confirm-email', sealedToken, t('changeEmail.link'), context),
      text(t('notYou')),
    ],
  };
};

export const emailChanged: MailTemplate<'email_changed'> = ({ email }, { t }) => ({
  subject: t('emailChanged.subject'),
  title: t('emailChanged.title'),
  blocks: [text(t('emailChanged.text', { email })), text(t('emailChanged.notYou'))],
});

export const newsletter: MailTemplate<'newsletter'> = async ({ sealedToken }, context) => {
  const { t } = context;
  return {
    subject: t('newsletter.subject'),
    title: t('newsletter.title'),
    blocks: [
      text(t('newsletter.text')),
      await tokenLink('/newsletter', sealedToken, t('newsletter.link'), context),
      text(t('notYou')),
    ],
  };
};
