import { Text, readFragment, useText, type FragmentOf } from '#libs/ui/web';
import { resourcePath } from '#libs/resources/shared';
import { ResourceLink } from './resource-link.graphql.ts';

/** A link to a resource by its title, with what it is. */
export function LinkedResource({ to }: { readonly to: FragmentOf<typeof ResourceLink> }) {
  const { t, language } = useText();
  const { slug, kind, title, language: written } = readFragment(ResourceLink, to);
  return (
    <>
      <a href={`/${language}${resourcePath(slug)}`} hrefLang={written}>
        <Text of={{ text: title, language: written }} />
      </a>{' '}
      ({t(`resources.kind.${kind}`)})
    </>
  );
}
