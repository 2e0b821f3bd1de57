/** Where a course, or one of its lessons, is read; the page's language goes before it. */
export function coursePath(course: string, lesson?: string): string {
  return lesson ? `/cursos/${course}/${lesson}` : `/cursos/${course}`;
}
