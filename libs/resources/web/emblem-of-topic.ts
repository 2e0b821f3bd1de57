import type { Emblem } from '#libs/ui/shared';

/** What is cut into the sheet of a resource, by the topic that it names first. */
const emblems: Readonly<Record<string, Emblem>> = {
  CARE: 'corazon',
  RISK: 'fuego',
  ACCOUNTS: 'llave',
  COMMUNICATION: 'voz',
  DEVICES: 'candado',
  BROWSING: 'red',
  INCIDENTS: 'fuego',
  COOPERATIVES: 'manos',
  ASSEMBLIES: 'asamblea',
  ECONOMY: 'maiz',
  TECHNOLOGY: 'antena',
  EDUCATION: 'libro',
};

/** The drawing for a topic; a bird where it has none. */
export function emblemOfTopic(topic: string | undefined): Emblem {
  return emblems[topic ?? ''] ?? 'ave';
}
