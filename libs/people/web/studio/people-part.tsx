import { Button, useText } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import { operationsIn, type StudioPart } from './act.ts';
import { InvitationCode } from './invitation-code.tsx';
import { peopleActs, type EndedRole, type PeopleShown } from './people-acts.ts';
import * as acts from './studio-acts.graphql.ts';
import { useStudio } from './studio-context.ts';
import * as questions from './studio.graphql.ts';

/** Fields of its forms that somebody writes herself. */
const written = ['text', 'title-es', 'title-en', 'title-pt', 'pseudonym'];

/** The part of the studio that is about people, groups and roles. */
export const peoplePart: StudioPart<PeopleShown> = {
  acts: peopleActs,
  sayDone: (t, intent) => t(`people.studio-done.${intent}`),
  Came: ({ shown: { invitation, ended }, origin }) => (
    <>
      {ended && <GiveAgain {...ended} />}
      {invitation && <InvitationCode {...invitation} origin={origin} />}
    </>
  ),
  labelOf: (t, name) => (written.includes(name) ? t(`people.held-field.${name}`) : null),
  operations: operationsIn(acts, questions),
};

/** Gives a role again that was ended by mistake. Nobody gives herself one, so her own is not offered. */
function GiveAgain(ended: EndedRole) {
  const { t } = useText();
  const { pseudonym } = useStudio();
  if (ended.pseudonym === pseudonym) return null;
  return (
    <ActForm intent="role-given" item="again" sends={{ ...ended }}>
      <p>{t('people.studio-give-again-what', { pseudonym: ended.pseudonym })}</p>
      <Button kind="quiet">{t('people.studio-give-again')}</Button>
    </ActForm>
  );
}
