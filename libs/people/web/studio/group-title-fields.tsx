import { languages, type Language } from '#libs/kernel/shared';
import { Field, useText } from '#libs/ui/web';

interface Props {
  /** Tells these fields apart from others of the same page. */
  readonly id: string;
  readonly values: Readonly<Partial<Record<Language, string>>>;
}

/** The title of a group, in as many languages as somebody wants to give it. */
export function GroupTitleFields({ id, values }: Props) {
  const { t, language: ofPage } = useText();
  const ordered = [ofPage, ...languages.filter((language) => language !== ofPage)];
  return (
    <fieldset>
      <legend>{t('people.group-title')}</legend>
      <p>{t('people.group-title-hint')}</p>
      {ordered.map((language) => (
        <Field
          key={language}
          id={`${id}-title-${language}`}
          name={`title-${language}`}
          label={t(`people.group-title.${language}`)}
          value={values[language]}
          most={120}
        />
      ))}
    </fieldset>
  );
}

/** The titles that a form came back with. */
export function typedTitles(typed: Readonly<Record<string, string>>): Props['values'] {
  return Object.fromEntries(
    languages.flatMap((language) => (`title-${language}` in typed ? [[language, typed[`title-${language}`]]] : [])),
  );
}
