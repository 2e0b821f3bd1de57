import { languages, type Language } from '#libs/kernel/shared';
import type { Typed } from '#libs/people/web';
import { collectionLimits } from '#libs/resources/shared';
import { Field, Textarea, useText } from '#libs/ui/web';

interface Props {
  /** What the collection says now, by the names of the fields; what a form came back with goes before. */
  readonly values: Typed;
}

/** The title and the introduction of a collection, in as many languages as somebody wants to give them; the page's first. */
export function CollectionWordsFields({ values }: Props) {
  const { t, language: ofPage } = useText();
  const ordered: readonly Language[] = [ofPage, ...languages.filter((language) => language !== ofPage)];
  return ordered.map((language) => (
    <fieldset key={language}>
      <legend>{t(`resources.collections-in.${language}`)}</legend>
      <Field
        id={`title-${language}`}
        label={t(`resources.collections-field.title-${language}`)}
        value={values[`title-${language}`]}
        most={collectionLimits.title}
        isRequired={language === ofPage}
      />
      <Textarea
        id={`introduction-${language}`}
        label={t(`resources.collections-field.introduction-${language}`)}
        hint={t('resources.collections-introduction-hint', { most: collectionLimits.introduction })}
        value={values[`introduction-${language}`]}
        most={collectionLimits.introduction}
        isRequired={language === ofPage}
      />
    </fieldset>
  ));
}
