import { useEffect, useRef, useState, type RefObject } from 'react';
import { useText } from '#libs/ui/web';
import type { Seen } from '../use-preview.ts';
import type { TextIssue } from '../writing-acts.ts';
import type { ColourEditor } from './colours/colour-editor.ts';
import { RememberedEditor, tabStorage } from './remembered-editor.ts';
import { plainEditor } from './text-area.ts';
import type { TextEditor } from './text-editor.ts';

/** Which editor is shown: `coming` while the one with colours is on its way, `missing` when it did not come. */
export type ShownEditor = 'plain' | 'coming' | 'colours' | 'missing';

/** What the page says of the keys of the editor with colours, by its id. */
export const keysHint = 'teclas-del-texto';

interface Surroundings {
  readonly form: RefObject<HTMLFormElement | null>;
  /** What was found in the last text that was read. */
  readonly seen: Seen | null;
  readonly isOnSharedDevice: boolean;
}

/** The editor in which the text is written: the plain field of the form, or by wish one with colours, which is loaded only then. */
export function useEditor({ form, seen, isOnSharedDevice }: Surroundings) {
  const { t } = useText();
  const [state, setState] = useState<ShownEditor>('plain');
  const [remembered] = useState(() => new RememberedEditor(tabStorage(isOnSharedDevice)));
  const place = useRef<HTMLDivElement>(null);
  const colours = useRef<ColourEditor>(null);
  const area = () => form.current?.elements.namedItem('source') as HTMLTextAreaElement | null;
  const editor = (): TextEditor | null => {
    const field = area();
    return colours.current ?? (field && plainEditor(field));
  };
  const go = ({ line, column }: TextIssue) => editor()?.goTo(line, column);
  const fix = (issue: TextIssue) => {
    // Offsets hold for the text that was read: after another letter only the place is shown.
    if (issue.fix && editor()?.text() === seen?.source) editor()?.mend(issue.fix);
    else go(issue);
  };

  const open = async (takesFocus: boolean) => {
    const loaded = await import('./colours/colour-editor.ts').catch(() => null);
    const field = area();
    if (!loaded) return setState('missing');
    if (!field || !place.current || colours.current) return;
    colours.current = loaded.openColours({
      ...{ area: field, place: place.current, label: t('resources.write.source'), nonce: nonceOf(document) },
      hint: keysHint,
      fixLabel: t('resources.write-fix'),
      fixLabelAt: (line) => t('resources.write-fix-at', { line }),
    });
    setState('colours');
    if (takesFocus) colours.current.focus();
  };

  const close = () => {
    colours.current?.end();
    colours.current = null;
    setState('plain');
  };

  /** Chosen in this tab before. Whoever opens a page is not led into its text by that. */
  useEffect(() => {
    if (remembered.hasColours) queueMicrotask(() => void open(false));
    return () => {
      colours.current?.end();
      colours.current = null;
    };
    // Once, when a script takes over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (seen && state === 'colours') colours.current?.mark(seen.source, seen.issues, fix);
    // What mends stands on what was seen: another one comes with another text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [seen, state]);

  return {
    ...{ state, place, editor, go, fix },
    /** Changes from one to the other; text and caret stay. */
    change: () => {
      const wish = colours.current === null;
      remembered.choose(wish);
      if (wish) {
        setState('coming');
        return void open(true);
      }
      close();
      area()?.focus();
    },
  };
}

/** What this page's policy lets styles in by. The attribute is hidden from scripts' queries for its value, not the property. */
function nonceOf(page: Document): string {
  return page.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
