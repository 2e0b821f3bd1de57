import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '#migrations';
import { examine, readEnvironment, rememberBackup, type Finding, type Patient } from '#libs/platform/server';
import { allChecks } from '../../apps/server/doctor.ts';
import { testKey } from './filled-database.ts';
import { firstDay, type TestSchool } from './test-school.ts';

/** What the doctor is shown, and where it lies. */
export interface Scene {
  readonly patient: Patient;
  readonly keyFile: string;
  readonly dataFolder: string;
}

/** A school as its operator should have it; a test spoils one thing. */
export function aScene(
  school: Pick<TestSchool, 'port' | 'rows'>,
  more: Partial<Patient> = {},
  variables: Record<string, string> = {},
): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  const [keyFile, dataFolder] = [join(folder, 'key'), join(folder, 'data')];
  writeFileSync(keyFile, `${testKey.toString('base64')}\n`, { mode: 0o600 });
  mkdirSync(dataFolder, { mode: 0o700 });
  rememberBackup(dataFolder, firstDay);
  const environment = readEnvironment({ ESCUELA_KEY: keyFile, ESCUELA_DATA: dataFolder, PORT: String(school.port), ...variables });
  const known = migrations.map(({ name }) => name);
  return { keyFile, dataFolder, patient: { environment, database: school.rows, migrations: known, today: firstDay, at: null, ...more } };
}

/** What was found about one thing. */
export async function finding(name: string, patient: Patient): Promise<Finding> {
  const found = (await examine(allChecks, patient)).find((one) => one.name === name);
  if (!found) throw new Error(`Nothing was found about ${name}`);
  return found;
}

/** How that thing is. */
export const state = async (name: string, patient: Patient) => (await finding(name, patient)).state;
