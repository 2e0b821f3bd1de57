import { allows } from '#libs/people/shared';
import { Button, ErrorSummary, Field, LinkButton, Meta, Notice, Page, Prose, Text, useText, type ResultOf } from '#libs/ui/web';
import type { InvitationQuery } from './invitation.graphql.ts';

type Found = ResultOf<typeof InvitationQuery>;
type Offer = NonNullable<Found['invitation']>;

interface Props {
  readonly code: string;
  readonly found: Found;
  /** What she took just now. */
  readonly taken?: Offer | undefined;
  readonly refused?: string | undefined;
}

/** What an invitation gives, and how to take it; unknown, used and expired ones are all alike. */
export function InvitationPage({ code, found: { invitation, me }, taken, refused }: Props) {
  const { t, language } = useText();
  if (taken) return <Taken offer={taken} />;
  if (!invitation) return <NoInvitation code={code} refused={refused} />;
  const back = `?vuelta=/${language}/invitacion/${code}`;
  return (
    <Page>
      <h1>{t('people.invited')}</h1>
      <Prose>
        <OfferWords offer={invitation} />
        {refused !== undefined && (
          <Notice kind="danger">
            <p>{refused}</p>
          </Notice>
        )}
        {me ? (
          <form method="post">
            <p>
              {t('people.invited-as')} <b translate="no">{me.pseudonym}</b>
            </p>
            <Button>{t('people.invited-accept')}</Button>
          </form>
        ) : (
          <>
            <p>{t('people.invited-need')}</p>
            <p>
              <LinkButton href={`/${language}/entrar${back}`}>{t('people.invited-sign-in')}</LinkButton>
            </p>
            <p>
              <LinkButton kind="quiet" href={`/${language}/cuenta/nueva${back}`}>
                {t('people.invited-new')}
              </LinkButton>
            </p>
          </>
        )}
        <p>{t('people.invited-not')}</p>
      </Prose>
    </Page>
  );
}

function OfferWords({ offer: { groupTitle, role, until }, isTaken = false }: { readonly offer: Offer; readonly isTaken?: boolean }) {
  const { t, date } = useText();
  return (
    <>
      <p>
        {t(isTaken ? 'people.taken-in' : 'people.invited-to')}{' '}
        <b>
          <Text of={groupTitle} />
        </b>
        .
      </p>
      <p>
        <b>{t(`people.role.${role}`)}:</b> {t(`people.role-what.${role}`)}
      </p>
      <Meta items={[until === null ? t('people.invitation-open') : t('people.invitation-until', { day: date(until) })]} />
    </>
  );
}

function Taken({ offer }: { readonly offer: Offer }) {
  const { t, language } = useText();
  const hasStudio = allows([offer.role.toLowerCase()], 'use:studio');
  return (
    <Page>
      <h1>{t('people.taken')}</h1>
      <Prose>
        <Notice kind="success">
          <OfferWords offer={offer} isTaken />
        </Notice>
        <p>
          {hasStudio ? (
            <LinkButton href={`/${language}/estudio`}>{t('people.taken-studio')}</LinkButton>
          ) : (
            <LinkButton href={`/${language}/mi-camino`}>{t('people.taken-path')}</LinkButton>
          )}
        </p>
      </Prose>
    </Page>
  );
}

function NoInvitation({ code, refused }: { readonly code: string; readonly refused: string | undefined }) {
  const { t } = useText();
  return (
    <Page>
      <h1>{t('people.invitation-none')}</h1>
      <p>{refused ?? t('people.invitation-none-what')}</p>
      <CodeForm typed={code} />
    </Page>
  );
}

function CodeForm({ typed, error }: { readonly typed?: string | undefined; readonly error?: string | undefined }) {
  const { t, language } = useText();
  return (
    <form method="post" action={`/${language}/invitacion`}>
      <Field
        id="code"
        label={t('people.invitation-code')}
        hint={t('people.invitation-code-hint')}
        value={typed}
        error={error}
        most={60}
        autoComplete="off"
        isRequired
      />
      <Button>{t('people.invitation-see')}</Button>
    </form>
  );
}

interface CodeProps {
  readonly typed?: string | undefined;
  readonly refused?: string | undefined;
}

/** Where somebody types the code that she was handed. */
export function InvitationCodePage({ typed, refused }: CodeProps) {
  const { t } = useText();
  return (
    <Page>
      <ErrorSummary title={t('people.studio-could-not')} errors={[{ fieldId: 'code', message: refused }]} />
      <h1>{t('people.invitation-title')}</h1>
      <p>{t('people.invitation-what')}</p>
      <CodeForm typed={typed} error={refused} />
    </Page>
  );
}
