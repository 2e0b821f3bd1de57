import type { CollectionFields, ComparisonFields, CourseFields, LessonFields, PageFields, ProgrammeFields, ResourceFields, TermFields, WorkFields } from './document-types.ts';
import type { ReadDocument } from './documents.ts';
import type { CompileAnswer } from './job.ts';
import type { ContentSources, CourseSources, LanguageFile, LessonFile, LessonSources, NamedFile, PageSources } from './sources.ts';

/** One language of a lesson, read and compiled. */
export interface LessonText {
  readonly file: LessonFile;
  readonly front: ReadDocument<LessonFields>;
  readonly answer: CompileAnswer;
}

/** A lesson that changed. */
export interface LessonMaterial {
  readonly sources: LessonSources;
  /** In the course's order of languages, others after. */
  readonly texts: readonly LessonText[];
}

/** A course of which something changed. */
export interface CourseMaterial {
  readonly sources: CourseSources;
  readonly read: ReadDocument<CourseFields> | null;
  readonly lessons: readonly LessonMaterial[];
}

/** One language of a page, read and compiled. */
export interface PageText {
  readonly file: LanguageFile;
  readonly front: ReadDocument<PageFields>;
  readonly answer: CompileAnswer;
}

/** A page that changed. */
export interface PageMaterial {
  readonly sources: PageSources;
  readonly texts: readonly PageText[];
}

/** A resource that changed. */
export interface ResourceMaterial {
  readonly file: NamedFile;
  readonly read: ReadDocument<ResourceFields>;
  readonly answer: CompileAnswer;
}

/** All that changed, read and compiled, beside the sources of everything. */
export interface Material {
  readonly sources: ContentSources;
  readonly works: ReadDocument<ReadonlyMap<string, WorkFields>>;
  readonly programmes: readonly { readonly file: NamedFile; readonly read: ReadDocument<ProgrammeFields> }[];
  readonly courses: readonly CourseMaterial[];
  readonly terms: readonly { readonly file: NamedFile; readonly read: ReadDocument<TermFields> }[];
  readonly pages: readonly PageMaterial[];
  readonly resources: readonly ResourceMaterial[];
  readonly collections: ReadDocument<ReadonlyMap<string, CollectionFields>>;
  /** What every resource of the folder says of itself, by slug; empty while none changed. */
  readonly library: ReadonlyMap<string, ResourceFields>;
  /** Null when it stayed as it was. */
  readonly comparison: ReadDocument<ReadonlyMap<string, ComparisonFields>> | null;
}
