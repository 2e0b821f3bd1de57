import type { ProblemArgs } from './problem.ts';

/** English sentences for writers and developers, by code; {name} stands for a particular. */
const sentences: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Files
    'unexpected-file': 'No part of the school reads this file; {wants}.',
    'cannot-read': 'This file could not be read: {reason}.',
    'outside-content': 'This file does not stand inside the content folder.',
    'missing-file': '{what} is missing.',
    // Before parsing
    'too-big': 'The file has {bytes} bytes; the most is {most}. Make two of it.',
    'too-many-lines': 'The file has more than {most} lines.',
    'line-too-long': 'This line has more than {most} characters.',
    'control-character': 'There is a hidden character here ({sign}); delete it.',
    nesting: 'Too many list or quote signs at the beginning of this line.',
    'repeated-symbol': 'The same sign is repeated more than {most} times.',
    'too-many-marks': 'There are more than {most} signs such as * _ [ or | without an empty line between them.',
    // Front matter and YAML
    'front-matter': 'The file must begin with a line of just ---, then YAML, then a line of just ---; {reason}.',
    yaml: 'The YAML is not valid: {reason}.',
    'unknown-field': 'There is no field "{field}"; known here: {known}.',
    'missing-field': 'The field "{field}" is missing.',
    'bad-field': 'The field "{field}" must be {wants}.',
    'review-order': 'reviewBy ({reviewBy}) must be later than reviewed ({reviewed}).',
    'trusted-reason': 'A lesson with trusted: true must say why in trustedReason.',
    'field-differs': 'The field "{field}" must be the same in all languages; {language} says {other}.',
    // Plain text only
    syntax: 'The text is not valid MDX: {reason}.',
    'imports-not-allowed': 'A plain lesson has no import or export; delete it, or say trusted: true and why.',
    'expression-not-allowed': 'A plain lesson has no {expression}; write the words themselves, or \\{ for a brace.',
    'html-not-allowed': 'Raw HTML (<{tag}>) is not allowed; use Markdown, or &lt; for the sign itself.',
    'literal-only': 'The prop "{prop}" of {component} must be a literal: "text", or {JSON} for a number or a list.',
    'spread-not-allowed': '{component} takes its props one by one, not {...spread}.',
    'duplicate-prop': 'The prop "{prop}" stands twice on {component}.',
    'heading-level': 'Only ## and ### are headings here; the title comes from the front matter.',
    'image-not-allowed': 'Images are not supported in lessons yet; say it in words.',
    'footnote-not-allowed': 'Footnotes are not supported; put the note in the text or the source in "sources".',
    'task-outside-checklist': 'A list with [ ] belongs into <Checklist id="…">.',
    // Trusted lessons
    'import-not-found': 'The import "{specifier}" leads to no file.',
    'import-outside': 'The import "{specifier}" is refused: only relative paths to {kinds} files inside the content folder.',
    'compile-failed': 'The lesson does not compile: {reason}.',
    'run-failed': 'Running the lesson failed: {reason}.',
    'not-serialisable': '{what} of {component} cannot be stored: it must be text, a number, true or false, or a list of texts.',
    // Block tree
    'not-blocks': 'This cannot be stored as a block.',
    'too-many-nodes': 'The text has more than {most} parts; make two lessons of it.',
    'too-deep': 'Things are nested more than {most} deep here.',
    'unknown-tag': 'The HTML tag <{tag}> may not be used.',
    'unknown-attribute': '<{tag}> takes no "{prop}".',
    'bad-attribute': 'The value of "{prop}" on <{tag}> is not allowed.',
    'unknown-component': 'There is no component <{component}>; known: {known}.',
    'unknown-prop': '{component} has no prop "{prop}"; it knows: {known}.',
    'missing-prop': '{component} needs the prop "{prop}".',
    'bad-prop-value': 'The prop "{prop}" of {component} must be {wants}.',
    'wrong-parent': '{component} must stand directly inside {parents}, not inside {parent}.',
    'child-not-allowed': '{child} may not stand directly inside {parent}.',
    'no-children': '{parent} holds nothing.',
    'text-only-here': 'Only running text may stand inside {parent}, not {child} (one paragraph at most).',
    'block-component-inside-text': '{component} is a block: put it on lines of its own with a blank line before and after.',
    'link-not-allowed': 'The address "{href}" is not allowed: use /…, https:// with a host name, mailto: or #heading.',
    'link-inside-link': 'A link may not stand inside a link (a Term is a link too).',
    'duplicate-id': 'The id "{id}" was used before in this course ({where}); ids are never shared.',
    'empty-component': '{component} has no text inside.',
    'no-right-option': 'The question "{id}" has no right option: write correct on at least one.',
    'too-few-options': 'The question "{id}" needs at least two options.',
    'too-many-options': 'The question "{id}" has more than {most} options.',
    'text-after-options': 'All words of the question "{id}" must stand before its options.',
    'several-not-said': 'The question "{id}" has several right options; its text must say so (for instance "{example}").',
    'checklist-needs-list': 'A Checklist needs a list of "- [ ] …" inside.',
    // What fits together
    'link-with-language': 'Write internal links without the language: "{href}".',
    'broken-link': 'The link "{href}" leads nowhere: {reason}.',
    'unknown-term': 'The glossary has no entry "{id}" (glossary/{id}.yaml).',
    'unknown-source': 'sources.yaml has no entry "{source}".',
    'unknown-course': 'There is no course "{course}".',
    'reserved-slug': 'This name cannot be an address: it must have at most 60 characters, colecciones is a page, and what members write is called {prefix}….',
    'not-composed': 'A story or a case of ours is put together from what many lived through: say so in the text, and write composed: true.',
    'unknown-work': 'There is no file resources/{work}.mdx to stand on.',
    'unknown-resource': 'There is no file resources/{resource}.mdx.',
    'lineage-circle': 'This resource stands on itself, by way of {work}.',
    'language-missing': 'The language {language} is declared in course.yaml but this lesson has no file for it.',
    'language-undeclared': 'The language {language} is not declared in course.yaml ({languages}).',
    'number-differs': 'The file number {number} disagrees with lessons in course.yaml, where this lesson is {position}.',
    'not-listed': 'The lesson "{lesson}" is not listed in lessons of course.yaml.',
    'no-lesson-file': 'lessons names "{lesson}", but no file {lesson}.<lang>.mdx stands in this folder.',
    'slug-differs': 'The id must be "{slug}", as in the file name.',
    'point-missing': '{kind} "{id}" stands in the {other} text and is missing here.',
    'point-differs': '"{id}" is {kind} here but {otherKind} in the {other} text.',
    'options-differ': 'The options of "{id}" differ from the {other} text: their number, order and which are right must be the same.',
    'rule-without-point': 'The rule "{rule}" needs at least one {wants} in the text.',
  }),
);

/** What a prop must be, by the kind that it wants. */
const wanted: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    text: 'a text on one line of at most {max} characters',
    enum: 'one of {values}',
    int: 'a whole number from {min} to {max}, written {{min}}',
    list: 'a list of at most {items} texts, written {["…", "…"]}',
    bool: 'written without a value',
    id: 'kebab-case: small letters, digits and single hyphens',
    url: 'an https address with a host name',
    date: 'a day that exists, written YYYY-MM-DD',
    media: 'a file of ours, written media:name',
  }),
);

/** The sentence of a code, with its particulars filled in. */
export function sentenceOf(code: string, args: ProblemArgs): string {
  const wants = code === 'bad-prop-value' ? wanted.get(args['wants']) : undefined;
  return filled(sentences.get(code) ?? code, wants === undefined ? args : { ...args, wants: filled(wants, args) });
}

function filled(sentence: string, args: ProblemArgs): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : whole));
}
