import { textOf, type Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { formId, useTyped } from '#libs/people/web';
import { Section, Textarea, useText } from '#libs/ui/web';
import type { ReadVersion, StudioContribution } from './contribution-page.tsx';
import { mediaIn } from '../images/media-of.ts';
import { commentField, commentLimits } from './review-acts.ts';
import styles from './review.module.css';

interface Props {
  readonly contribution: StudioContribution;
  readonly read: ReadVersion;
  /** Whether there is a place to comment on each part. */
  readonly isCommented: boolean;
}

/** The text as it would be read, part by part, with what reviewers said of each. */
export function ContributionText({ contribution, read, isCommented }: Props) {
  const { t, language } = useText();
  const written = read.content.language;
  const comments = contribution.versions.find(({ number }) => number === read.number)?.comments ?? [];
  const of = (block: number | null) => comments.filter((comment) => comment.block === block);
  return (
    <Section title={t('resources.text')}>
      <Comments comments={of(null)} title={t('resources.comments-all')} />
      {isCommented && <p>{t('resources.comment-what')}</p>}
      {(read.blocks as readonly Block[]).map((block, at) => (
        <div key={at} id={`parte-${at + 1}`} className={styles.part}>
          <div lang={written === language ? undefined : written}>
            <Blocks blocks={[block]} language={written} mediaOf={mediaIn(contribution.images)} isMembers />
          </div>
          <Comments comments={of(at)} title={t('resources.comments-part', { part: at + 1 })} />
          {isCommented && hasWords(block) && <CommentField block={at} />}
        </div>
      ))}
    </Section>
  );
}

interface CommentsProps {
  readonly comments: readonly { readonly id: string; readonly text: string }[];
  readonly title: string;
}

function Comments({ comments, title }: CommentsProps) {
  if (comments.length === 0) return null;
  return (
    <div className={styles.comments}>
      <p className={styles.commentsTitle}>{title}</p>
      <ul>
        {comments.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** Belongs to the one form at the end, so that all comments go together and the text between them may hold anything. */
function CommentField({ block }: { readonly block: number }) {
  const { t } = useText();
  const name = commentField(block);
  const typed = useTyped('changes-asked')[name];
  const label = t('resources.comment-part', { part: block + 1 });
  return (
    <details open={Boolean(typed)} className={styles.commentFold}>
      <summary>{label}</summary>
      <Textarea id={name} label={label} value={typed} rows={3} most={commentLimits.length} form={formId('changes-asked', '')} />
    </details>
  );
}

function hasWords(block: Block): boolean {
  return typeof block === 'string' ? block.trim() !== '' : block[0] !== 'hr' && (textOf([block]).trim() !== '' || block.length > 1);
}
