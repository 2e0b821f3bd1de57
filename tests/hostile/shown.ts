import { createElement, type ComponentType, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { mdxTexts, type Block } from '#libs/mdx/shared';
import { voicesOf } from '#libs/platform/shared';

interface Web {
  readonly Blocks: ComponentType<object>;
  readonly TextProvider: ComponentType<{ readonly language: string; readonly t: unknown; readonly children: ReactNode }>;
}

// By a name that the type checker does not follow: tests are checked without the browser's types, pages are not.
const [mdxWeb, uiWeb] = ['../../libs/mdx/web/index.ts', '../../libs/ui/web/index.ts'] as const;
const { Blocks } = (await import(mdxWeb as string)) as Web;
const { TextProvider } = (await import(uiWeb as string)) as Web;
const { es } = voicesOf([mdxTexts]);
const mediaOf = (slug: string) => ({ href: `/media/${slug}`, bytes: 1 });

/** A member's text as a page shows it: the renderer of every page, on the server. */
export function shown(blocks: readonly Block[]): string {
  return renderToStaticMarkup(
    createElement(TextProvider, { language: 'es', t: es, children: createElement(Blocks, { blocks, mediaOf, isMembers: true } as object) }),
  );
}
