import { callLanguages } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import type { Language } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';
import { readFragment, Text, useText, type FragmentOf } from '#libs/ui/web';
import { LinkedResource } from '../linked-resource.tsx';
import type { ResourceLink } from '../resource-link.graphql.ts';
import type { CallRoleName } from './call-acts.ts';
import { CallFacts } from './calls.graphql.ts';
import styles from './calls.module.css';

interface SaidProps {
  readonly roles: readonly CallRoleName[];
  readonly languages: readonly string[];
  readonly seeking: { readonly text: string; readonly language: string } | null;
}

/** Which hands are sought, and for which languages; then the words of whoever calls, as plain text. */
export function SoughtHands({ roles, languages, seeking }: SaidProps) {
  return (
    <>
      {/* A language outside of our list is named by the device, and not every one knows the same. */}
      <p suppressHydrationWarning>
        <Sought roles={roles} languages={languages} />
      </p>
      <Seeking seeking={seeking} />
    </>
  );
}

function Sought({ roles, languages }: Omit<SaidProps, 'seeking'>) {
  const { t, language } = useText();
  return (
    <>
      <b>{t('resources.call-seeks')}</b> {roles.map((role) => t(`resources.call-role.${role}`)).join(', ')}
      {languages.length > 0 && ` (${languages.map((each) => calledLanguage(t, each, language)).join(', ')})`}
    </>
  );
}

function Seeking({ seeking }: Pick<SaidProps, 'seeking'>) {
  return (
    seeking && (
      <p className={styles.seeking}>
        <Text of={seeking} />
      </p>
    )
  );
}

/** What a call says of itself, and until when it can be answered. */
export function CallWords({ of }: { readonly of: FragmentOf<typeof CallFacts> }) {
  const { roles, languages, seeking, until, isOfHouse } = readFragment(CallFacts, of);
  return (
    <div className={styles.call}>
      <SoughtHands roles={roles} languages={languages} seeking={seeking} />
      <Term until={until} isOfHouse={isOfHouse} />
    </div>
  );
}

/** The same for long lists: whoever reads on unfolds the words. */
export function FoldedCallWords({ of }: { readonly of: FragmentOf<typeof CallFacts> }) {
  const { roles, languages, seeking, until, isOfHouse } = readFragment(CallFacts, of);
  return (
    <details className={styles.call}>
      <summary>
        <Sought roles={roles} languages={languages} />
      </summary>
      <Seeking seeking={seeking} />
      <Term until={until} isOfHouse={isOfHouse} />
    </details>
  );
}

function Term({ until, isOfHouse }: { readonly until: string | null; readonly isOfHouse: boolean }) {
  const { t, date } = useText();
  return (
    <p>
      {t(isOfHouse ? 'resources.call-of-house' : 'resources.call-of-somebody')}{' '}
      {until === null ? t('resources.call-no-end') : t('resources.call-until', { day: date(until) })}
    </p>
  );
}

/** What a call is about: a link to it, or that nobody reads it yet. */
export function CallSubject({ resource }: { readonly resource: FragmentOf<typeof ResourceLink> | null }) {
  const { t } = useText();
  return resource ? <LinkedResource to={resource} /> : t('resources.call-unpublished');
}

/** The name of a language: of those that the form offers our own, for many devices know none of them. */
export function calledLanguage(t: Speak, tag: string, language: Language): string {
  return callLanguages.some((each) => each === tag) ? t(`resources.language.${tag}`) : nameOfLanguage(tag, language);
}
