import { graphql } from '#libs/ui/web';

/** What a course says about itself wherever it is listed. */
export const CourseFacts = graphql(`
  fragment CourseFacts on Course {
    id
    slug
    minutes
    emblem
    languages
    title(language: $language) {
      text
      language
    }
    summary(language: $language) {
      text
      language
    }
    question(language: $language) {
      text
      language
    }
  }
`);

/** What a lesson says about itself wherever it is listed. */
export const LessonFacts = graphql(`
  fragment LessonFacts on Lesson {
    id
    slug
    position
    minutes
    readingMinutes(language: $language)
    title(language: $language) {
      text
      language
    }
    summary(language: $language) {
      text
      language
    }
  }
`);

/** A lesson to be read. */
export const LessonBody = graphql(`
  fragment LessonBody on Lesson {
    title(language: $language) {
      text
      language
    }
    summary(language: $language) {
      text
      language
    }
    minutes
    rule
    licence
    reviewed
    reviewBy
    text(language: $language) {
      language
      objectives
      blocks
      bytes
      sources {
        author
        title
        year
        url
      }
    }
  }
`);

/** The glossary. */
export const GlossaryQuery = graphql(`
  query Glossary($language: LanguageTag!) {
    glossary {
      id
      term(language: $language) {
        text
        language
      }
      definition(language: $language) {
        text
        language
      }
    }
  }
`);

/** A page of the handbook. */
export const HandbookPageQuery = graphql(`
  query HandbookPage($slug: Slug!, $language: LanguageTag!) {
    handbookPage(slug: $slug, language: $language) {
      slug
      language
      title
      blocks
    }
  }
`);
