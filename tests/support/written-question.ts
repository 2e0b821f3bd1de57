import { readFileSync } from 'node:fs';
import type { Language } from '../../libs/kernel/shared/index.ts';

/** An option of a question, as the person who wrote the lesson wrote it. */
export interface WrittenOption {
  readonly words: string;
  readonly feedback: string;
  readonly isRight: boolean;
}

/** The options of a question in a lesson's file, in their order: what the reader must find on the page. */
export function writtenOptions(lesson: string, question: string, language: Language): readonly WrittenOption[] {
  const text = readFileSync(`content/courses/${lesson}.${language}.mdx`, 'utf8');
  const [, block = ''] = new RegExp(`<Question id="${question}"[^>]*>(.*?)</Question>`, 's').exec(text) ?? [];
  return [...block.matchAll(/<Option( correct)? feedback="([^"]*)">(.*?)<\/Option>/gs)].map(([, right, feedback = '', words = '']) => ({
    words,
    feedback,
    isRight: right !== undefined,
  }));
}
