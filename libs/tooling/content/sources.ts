import type { Problem } from './problem.ts';

/** A file as it stands on disk. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A file whose name says what it is about. */
export interface NamedFile extends SourceFile {
  readonly slug: string;
}

/** A text in one language. */
export interface LanguageFile extends SourceFile {
  readonly language: string;
}

/** One language of a lesson: `<number>-<slug>.<language>.mdx`. */
export interface LessonFile extends LanguageFile {
  readonly number: number;
}

/** A lesson's files. */
export interface LessonSources {
  readonly slug: string;
  readonly files: readonly LessonFile[];
}

/** A course's folder. */
export interface CourseSources {
  readonly slug: string;
  readonly file: SourceFile | null;
  readonly lessons: readonly LessonSources[];
}

/** A page's files. */
export interface PageSources {
  readonly slug: string;
  readonly files: readonly LanguageFile[];
}

/** Everything in the content folder, read but not yet understood. */
export interface ContentSources {
  /** Real path of the folder. */
  readonly root: string;
  readonly programmes: readonly NamedFile[];
  readonly courses: readonly CourseSources[];
  readonly terms: readonly NamedFile[];
  readonly pages: readonly PageSources[];
  /** resources/<slug>.mdx, each in one language. */
  readonly resources: readonly NamedFile[];
  /** collections.yaml */
  readonly collections: SourceFile | null;
  /** sources.yaml */
  readonly works: SourceFile | null;
  /** comparison.yaml */
  readonly comparison: SourceFile | null;
  /** What trusted lessons may import. */
  readonly imports: readonly SourceFile[];
  /** Files in places where only known ones belong. */
  readonly problems: readonly Problem[];
}
