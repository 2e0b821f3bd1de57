import type { Typed } from '#libs/people/web';
import { inSchema, problemKinds, reportDays, reportLimit } from '#libs/resources/shared';
import { Button, ErrorSummary, Page, RadioGroup, Section, Text, Textarea, useText, type ResultOf } from '#libs/ui/web';
import styles from '../questions/questions.module.css';
import type { PlacedTextQuery } from './report.graphql.ts';

/** What stands for the whole text among its parts. */
export const wholeText = 'todo';

interface Props {
  readonly place: string;
  readonly text: NonNullable<ResultOf<typeof PlacedTextQuery>['placedText']>;
  readonly typed?: Typed | undefined;
  /** Why it was not taken. */
  readonly refused?: string | undefined;
}

/** Where anybody tells that something is wrong with a text, or with a part of it. */
export function ProblemPage({ place, text: { title, language: written, parts }, typed, refused }: Props) {
  const { t, language } = useText();
  const fault = refused === undefined ? undefined : { field: typed?.['kind'] ? 'text' : 'kind', message: refused };
  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  const said = parts.map(({ block, words }) => ({ value: String(block), label: <Text of={{ text: words, language: written }} /> }));
  return (
    <Page>
      <ErrorSummary
        title={t('resources.problem-could-not')}
        errors={fault === undefined ? [] : [{ fieldId: fault.field, message: fault.message }]}
      />
      <h1>{t('resources.problem')}</h1>
      <p>
        {t('resources.problem-in')}{' '}
        <a href={`/${language}/${place}`}>
          <Text of={{ text: title, language: written }} />
        </a>
      </p>
      <form method="post" className={styles.form}>
        <RadioGroup
          name="kind"
          legend={t('resources.problem-kind')}
          options={problemKinds.map((kind) => ({ value: kind, label: t(`resources.problem-kind.${inSchema(kind)}`) }))}
          value={typed?.['kind']}
          error={errorOf('kind')}
          isRequired
        />
        <Textarea
          id="text"
          label={t('resources.problem-text')}
          hint={t('resources.problem-text-hint', { most: reportLimit })}
          value={typed?.['text']}
          error={errorOf('text')}
          most={reportLimit}
          isRequired
        />
        <RadioGroup
          name="part"
          legend={t('resources.problem-where')}
          hint={t('resources.problem-where-hint')}
          options={[{ value: wholeText, label: t('resources.problem-whole') }, ...said]}
          value={typed?.['part'] ?? wholeText}
          error={errorOf('part')}
        />
        <Button>{t('resources.problem-send')}</Button>
      </form>
      <Section title={t('resources.problem-kept')}>
        <p>{t('resources.problem-kept-what', { days: reportDays.handled })}</p>
      </Section>
    </Page>
  );
}
