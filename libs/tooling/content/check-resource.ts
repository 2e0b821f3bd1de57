import { isId } from '#libs/mdx/shared';
import { voicesOf } from '#libs/platform/shared';
import { contentFaults, contributionPrefix, faultBounds, faultFields, placesOfLibrary, resourcesTexts, tellsOfALife } from '#libs/resources/shared';
import type { SiteMap } from './check-links.ts';
import { checkText } from './check-text.ts';
import type { ResourceFields } from './document-types.ts';
import { workOf, worksBehind } from './lineage.ts';
import type { Material, ResourceMaterial } from './material.ts';
import { problem, start, type Problem } from './problem.ts';
import { contentOf } from './resource-content.ts';

const say = voicesOf([resourcesTexts]).en;

/** Everything that is wrong with a resource: its name, what is filled in, its text, and what it stands on. */
export function checkResource(material: ResourceMaterial, { library }: Pick<Material, 'library'>, site: SiteMap): readonly Problem[] {
  const { file, read, answer } = material;
  const isAddress = isId(file.slug) && !file.slug.startsWith(contributionPrefix) && !placesOfLibrary.includes(file.slug);
  return [
    ...(isAddress ? [] : [problem(file.path, start, 'reserved-slug', { prefix: contributionPrefix })]),
    ...read.problems,
    ...answer.problems,
    ...(read.value ? [...checkText(answer, read.value.language, site), ...checkComposed(material, read.value), ...checkLineage(material, read.value, library, site), ...checkFaults(material, read.value, library)] : []),
  ];
}

/** Somebody's life is published with her consent, and a file has none (ADR 0030). */
function checkComposed({ file, read }: ResourceMaterial, { kind, composed = false }: ResourceFields): readonly Problem[] {
  return tellsOfALife(kind) && !composed ? [problem(file.path, read.document?.spotOf(['kind']) ?? start, 'not-composed')] : [];
}

function checkLineage({ file, read }: ResourceMaterial, fields: ResourceFields, library: Material['library'], site: SiteMap): readonly Problem[] {
  const work = workOf(fields);
  if (work === null) return [];
  const spot = read.document?.spotOf([fields.adaptedFrom ? 'adaptedFrom' : 'translatedFrom']) ?? start;
  if (!site.resources.has(work)) return [problem(file.path, spot, 'unknown-work', { work })];
  return worksBehind(file.slug, library).includes(file.slug) ? [problem(file.path, spot, 'lineage-circle', { work })] : [];
}

/** The same faults as a member is told, but that no day is too late: a folder that could be imported once can be for ever. */
function checkFaults({ file, read }: ResourceMaterial, fields: ResourceFields, library: Material['library']): readonly Problem[] {
  const work = library.get(workOf(fields) ?? '') ?? null;
  return contentFaults(contentOf(file, fields), work, null).map((code) => {
    const { line, column } = read.document?.spotOf([faultFields[code]]) ?? start;
    return { file: file.path, line, column, code, sentence: say(`resources.fault.${code}`, faultBounds[code]) };
  });
}
