import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGroup, aHolder } from '../support/groups.ts';
import { save } from '../support/resources.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await aSchool();
}, patience);
afterAll(() => school?.close());

test('a file is read for a draft of hers, and for nobody else’s', async () => {
  const farm = await aGroup(school, 'organisation');
  const [writer, other] = [await aHolder(school, 'member', farm), await aHolder(school, 'member', farm)];
  const { id } = await save(writer, farm);
  const body = 'x'.repeat(150_000);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const sent = (by: typeof writer) => by.send(`/es/estudio/biblioteca/borradores/${id}/imagenes`, { method: 'POST', headers, body });
  expect((await sent(other)).body).toBe('Aquí no hay nada.\n');
  expect((await sent(writer)).body).not.toBe('Aquí no hay nada.\n');
});
