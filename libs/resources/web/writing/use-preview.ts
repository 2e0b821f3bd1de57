import { useEffect, useRef, useState } from 'react';
import type { Block } from '#libs/mdx/shared';
import { explain } from '#libs/mdx/shared/inert';
import { useText } from '#libs/ui/web';
import { PreviewJudge, type Preview, type Reader } from './preview-judge.ts';
import type { TextIssue } from './writing-acts.ts';

/** What the last text that was read looks like. */
export interface Seen {
  /** Of the last text without anything wrong. */
  readonly blocks: readonly Block[] | null;
  readonly issues: readonly TextIssue[];
  /** The text as it was read: what is said of places holds for it alone. */
  readonly source: string;
  /** Why the newest text was not read, in words; null where it was. */
  readonly trouble: string | null;
}

/** How long nobody may have typed before a text is read. */
const breath = 300;

/** Reads a text beside the page while somebody writes it. Null until it was read once. `files`: the images that it may name. */
export function usePreview(files: readonly string[]): { readonly seen: Seen | null; readonly read: (source: string) => void } {
  const { t } = useText();
  const [seen, setSeen] = useState<Seen | null>(null);
  const judge = useRef<PreviewJudge | null>(null);
  const filesNow = useRef(files);
  useEffect(() => void (filesNow.current = files), [files]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      judge.current?.end();
      judge.current = null;
    },
    [],
  );
  const tell = (preview: Preview, source: string) =>
    setSeen((before) => ({
      source,
      blocks: preview.ok === true ? preview.blocks : (before?.blocks ?? null),
      issues: preview.ok === false ? preview.issues.map((issue) => ({ ...issue, sentence: explain(issue, t) })) : [],
      trouble: preview.ok === true || preview.ok === false ? null : t(`resources.write-${preview.ok}`),
    }));
  const read = (source: string) => {
    judge.current ??= new PreviewJudge({ start: (onAnswer) => startReader(() => filesNow.current, onAnswer), after: later }, tell);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => judge.current?.read(source), breath);
  };
  return { seen, read };
}

function startReader(files: () => readonly string[], onAnswer: (preview: Preview) => void): Reader {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Preview>) => onAnswer(data));
  worker.addEventListener('error', () => onAnswer({ ok: 'unread' }));
  return { read: (source) => worker.postMessage({ source, files: files() }), end: () => worker.terminate() };
}

/** Does something later; gives how to stop that. */
export function later(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
