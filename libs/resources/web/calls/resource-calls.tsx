import { callPath } from '#libs/resources/shared';
import { readFragment, Section, useText, type FragmentOf } from '#libs/ui/web';
import { CallWords } from './call-facts.tsx';
import { CallFacts } from './calls.graphql.ts';
import styles from './calls.module.css';

/** The open calls about a resource; nothing where there is none. */
export function ResourceCalls({ calls }: { readonly calls: readonly FragmentOf<typeof CallFacts>[] }) {
  const { t, language } = useText();
  if (calls.length === 0) return null;
  return (
    <Section title={t('resources.calls-here')}>
      <ul className={styles.list}>
        {calls.map((call) => {
          const { id } = readFragment(CallFacts, call);
          return (
            <li key={id}>
              <CallWords of={call} />
              <p>
                <a href={`/${language}${callPath(id)}`}>{t('resources.call-answer')}</a>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
