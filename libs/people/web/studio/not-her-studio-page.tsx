import { Page, Prose, useText } from '#libs/ui/web';
import { peoplePart } from './people-part.tsx';
import { StudioContext } from './studio-context.ts';
import { StudioMenu } from './studio-menu.tsx';
import type { StudioPerson } from './studio.tsx';

/** For whoever is signed in and may not do what a page is for: what she may do instead. */
export function NotHerStudioPage({ person }: { readonly person: StudioPerson }) {
  const { t, language } = useText();
  const may = (permission: string) => person.permissions.includes(permission);
  const what = person.isSuspended ? 'suspended' : may('use:studio') ? 'place' : 'nobody';
  return (
    <StudioContext
      value={{ part: peoplePart, outcome: undefined, settle: () => undefined, may, pseudonym: person.pseudonym, isOnSharedDevice: true }}
    >
      <Page>
        {may('use:studio') && <StudioMenu here="" />}
        <h1>{t('people.studio-not')}</h1>
        <Prose>
          <p>{t(`people.studio-not.${what}`)}</p>
          <ul>
            <li>
              <a href={`/${language}/invitacion`}>{t('people.studio-not-invitation')}</a>
            </li>
            <li>
              <a href={`/${language}/avisos`}>{t('people.studio-not-notices')}</a>
            </li>
            <li>
              <a href={`/${language}/mi-camino`}>{t('people.studio-not-path')}</a>
            </li>
          </ul>
        </Prose>
      </Page>
    </StudioContext>
  );
}
