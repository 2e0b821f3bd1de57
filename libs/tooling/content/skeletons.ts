/** A course with its places to fill; `check` names each that is still empty. */
export function courseSkeleton(slug: string): string {
  return `id: ${slug}
title:
  es: ''
  en: ''
  pt: ''
summary:
  es: ''
  en: ''
  pt: ''
question:
  es: ''
  en: ''
  pt: ''
languages: [es, en, pt]
lessons: []
audience: public
minutes: 60
emblem: ave
`;
}

/** A lesson with its places to fill; `check` names each that is still empty. */
export function lessonSkeleton(slug: string): string {
  return `---
id: ${slug}
title: ''
summary: ''
objectives: []
minutes: 20
topics: []
audience: public
level: start
rule: marked
licence: CC-BY-SA-4.0
sources: []
reviewed: ''
reviewBy: ''
---

## …

<Commitment id="compromiso-${slug}">

…

</Commitment>
`;
}
