import { randomUUID } from 'node:crypto';
import type { TestSchool } from './test-school.ts';

/** All that an entry of the directory says. */
export const someProvider = {
  name: 'Taller de prueba',
  summary: [{ language: 'es', text: 'Da alojamiento y acompaña a grupos.' }],
  skills: ['HOSTING', 'TRAINING'],
  cost: 'SLIDING',
  languages: ['es', 'pt'],
  countries: ['MX'],
  web: 'https://taller.example/',
  source: 'https://taller.example/servicios',
  reviewedOn: '2026-11-22',
};

/** An entry made behind the school's back. */
export async function aProvider({ rows }: TestSchool, isRetired = false): Promise<{ readonly id: string; readonly slug: string }> {
  const id = randomUUID();
  const slug = `taller-${id}`;
  await rows.query(
    `insert into providers (id, slug, name, summary, skills, cost, languages, countries, web, source, reviewed_on, is_retired)
     values ($1, $2, 'Taller', '{"es": "Un taller."}', '{hosting}', 'free', '{es}', '{}', $3, $3, '2026-11-22', $4)`,
    [id, slug, `https://${id}.example/`, isRetired],
  );
  return { id, slug };
}
