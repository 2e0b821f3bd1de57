import type { Bound } from '#libs/platform/server';

/** Images that one person sends in a day: each takes a second of the machine, and stays. */
export const imageSendings: Bound = { name: 'add-image', points: 60, seconds: 86_400 };
