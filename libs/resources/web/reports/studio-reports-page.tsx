import { useQuery } from '@apollo/client/react';
import { ActForm } from '#libs/people/web';
import { reportDays } from '#libs/resources/shared';
import { Button, EmptyState, Meta, Section, Text, useText, type ResultOf } from '#libs/ui/web';
import styles from '../questions/questions.module.css';
import { StudioReportsQuery } from './studio-reports.graphql.ts';

type Reports = ResultOf<typeof StudioReportsQuery>['problemReports'];

/** What people reported of the texts that she looks after: first what waits, then what was handled. */
export function StudioReportsPage() {
  const { t } = useText();
  const { data } = useQuery(StudioReportsQuery);
  const { open = [], handled = [], counts } = data?.problemReports ?? {};
  return (
    <>
      <h1>{t('people.studio-place.problemas')}</h1>
      <p>{t('resources.reports-what', { days: reportDays.handled })}</p>
      {counts && (
        <Meta
          items={[
            t('resources.reports-open', { count: counts.open }),
            t('resources.reports-mended', { count: counts.mended }),
            t('resources.reports-dismissed', { count: counts.noProblem }),
          ]}
        />
      )}
      {open.length === 0 && <EmptyState title={t('resources.reports-none')}>{t('resources.reports-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {open.map((report) => (
          <li key={report.id}>
            <Report of={report} level="h2" />
            <div className={styles.actions}>
              <Settle id={report.id} intent="report-mended" label={t('resources.report-mended')} kind="plain" />
              <Settle id={report.id} intent="report-dismissed" label={t('resources.report-dismissed')} kind="quiet" />
            </div>
          </li>
        ))}
      </ul>
      {handled.length > 0 && (
        <Section title={t('resources.reports-handled')}>
          <p>{t('resources.reports-handled-what', { days: reportDays.handled })}</p>
          <ul className={styles.list}>
            {handled.map((report) => (
              <li key={report.id}>
                <Report of={report} level="h3" />
                <p>{t(`resources.report-state.${report.state}`)}</p>
                <Settle id={report.id} intent="report-opened" label={t('resources.report-open-again')} kind="quiet" />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface ReportProps {
  readonly of: Reports['open'][number];
  readonly level: 'h2' | 'h3';
}

function Report({ of: { madeOn, place, title, language: written, words, kind, text }, level: Heading }: ReportProps) {
  const { t, language, date } = useText();
  return (
    <>
      <Heading>
        <a href={`/${language}/${place}`}>
          <Text of={{ text: title, language: written }} />
        </a>
      </Heading>
      <Meta items={[t(`resources.problem-kind.${kind}`), date(madeOn)]} />
      <p>{words === null ? t('resources.problem-whole') : <Text of={{ text: words, language: written }} />}</p>
      <p className={styles.quote}>{text}</p>
    </>
  );
}

interface SettleProps {
  readonly id: string;
  readonly intent: string;
  readonly label: string;
  readonly kind: 'plain' | 'quiet';
}

function Settle({ id, intent, label, kind }: SettleProps) {
  return (
    <ActForm intent={intent} item={id} sends={{ id }}>
      <Button kind={kind}>{label}</Button>
    </ActForm>
  );
}
