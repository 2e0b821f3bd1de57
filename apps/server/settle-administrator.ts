import { FirstAdministrator } from '#libs/people/server';
import { Refused, WrongSetting, type Environment } from '#libs/platform/server';
import type { School } from './create-school.ts';
import { voices } from './voices.ts';

/** Sets the administrator that ESCUELA_ADMIN names; without one, and while nobody administers, gives the path of the link to set one up. */
export async function settleAdministrator({ nest }: School, { administrator }: Pick<Environment, 'administrator'>): Promise<string | null> {
  try {
    return await nest.get(FirstAdministrator).ensure(administrator);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const variable = error.code.startsWith('PSEUDONYM') ? 'ESCUELA_ADMIN' : 'ESCUELA_ADMIN_PASSPHRASE';
    throw new WrongSetting(variable, `cannot be taken. ${voices.en(`refusal.${error.code}`, error.values)}`);
  }
}
