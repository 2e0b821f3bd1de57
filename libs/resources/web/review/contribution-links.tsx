import { linkFacts } from '#libs/resources/shared';
import { Section, useText } from '#libs/ui/web';
import styles from './review.module.css';

/** Every link of a text with the host that it leads to, so that a reviewer looks at each before others follow it. */
export function ContributionLinks({ links }: { readonly links: readonly string[] }) {
  const { t } = useText();
  return (
    <Section title={t('resources.links')}>
      <p>{t(links.length === 0 ? 'resources.links-none' : 'resources.links-what', { count: links.length })}</p>
      {links.length > 0 && (
        <ol className={styles.links}>
          {links.map((link) => (
            <li key={link}>
              <LinkTold link={link} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function LinkTold({ link }: { readonly link: string }) {
  const { t, language } = useText();
  const { leads, host, isCoded, isOpen } = linkFacts(link);
  const href = leads === 'here' ? `/${language}${link}` : link;
  return (
    <>
      <b className={styles.host} translate="no">
        {leads === 'elsewhere' ? host : t(`resources.link.${leads}`)}
      </b>{' '}
      <a href={href} rel="noopener noreferrer nofollow ugc" className={styles.address} translate="no">
        {link}
      </a>
      {isCoded && <p className={styles.care}>{t('resources.link-coded')}</p>}
      {isOpen && <p className={styles.care}>{t('resources.link-open')}</p>}
    </>
  );
}
