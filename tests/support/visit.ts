import { until } from './until.ts';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { voices } from '../../apps/web/voices/every-page.ts';
import type { Language } from '../../libs/kernel/shared/index.ts';
import type { Speak } from '../../libs/platform/shared/index.ts';

/** Lessons of the school's own content, by what completes them. */
export const lessons = {
  marked: 'cursos/que-cuidamos/la-seguridad-es-colectiva',
  practice: 'cursos/que-cuidamos/mapa-de-lo-que-cuidamos',
  check: 'cursos/que-cuidamos/matriz-de-riesgo',
  onlyInSpanish: 'cursos/que-es-cooperativa/historia-de-ayuda-mutua',
} as const;

/** A person's way through pages in one language, by the words that stand on them. */
export class Visit {
  readonly t: Speak;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.t = voices[language];
  }

  /** Opens a place of this language. */
  async open(place: string): Promise<void> {
    await this.page.goto(`/${this.language}/${place}`);
  }

  /** The button with these words. */
  button(id: string): Locator {
    return this.page.getByRole('button', { name: this.t(id), exact: true });
  }

  /** The link with these words. */
  link(id: string): Locator {
    return this.page.getByRole('link', { name: this.t(id), exact: true });
  }

  /** Waits until the page has this title. */
  async sees(id: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: this.t(id), exact: true }).waitFor();
  }

  /** Waits until the page says that this went well. */
  async hears(id: string): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: this.t(id) })
      .waitFor();
  }

  /** Waits until the page says that this was refused. */
  async isRefused(id: string, values?: Readonly<Record<string, unknown>>): Promise<void> {
    await this.page
      .getByRole('alert')
      .filter({ hasText: this.t(id, values) })
      .waitFor();
  }

  /** The recovery words in sight; none on every page but one. */
  words(): Promise<string[]> {
    return this.page.locator('main ol[translate=no] > li').allInnerTexts();
  }

  /** Marks the first lesson as somebody whom the school does not know yet, and gives the words that she is shown. */
  async beginPath(): Promise<string[]> {
    await this.open(lessons.marked);
    await this.button('progress.mark').click();
    await this.sees('progress.words-title');
    const words = await this.words();
    expect(words).toHaveLength(8);
    return words;
  }

  /** Opens her path. */
  async openPath(): Promise<void> {
    await this.open('mi-camino');
    await this.sees('progress.my-path');
  }

  /** Waits until React answers for the page's forms, where there is JavaScript: a press before that is a plain form's. */
  async takesOver(javaScriptEnabled: boolean): Promise<void> {
    const isReact = `[...document.querySelectorAll('main form')].every((form) => Object.keys(form).some((key) => key.startsWith('__reactProps')))`;
    // Asked from outside: a predicate that waits inside the page would be code from a string, which its policy refuses.
    if (javaScriptEnabled) await until(() => this.page.evaluate<boolean>(isReact));
  }

  /** These words with any day in them. */
  onTheDay(id: string): RegExp {
    const [before = '', after = ''] = this.t(id, { day: '|' }).split('|');
    return new RegExp(`${literally(before)}.+${literally(after)}`);
  }

  /** What the school says of how many lessons of a course she did. */
  flock(done: number, total = 4): Locator {
    return this.page.locator('main p', { hasText: this.t('ui.flock', { done, total }) });
  }
}

/** These words as a pattern that matches them alone. */
function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
