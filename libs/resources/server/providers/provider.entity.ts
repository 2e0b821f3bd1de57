import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LocalizedText } from '#libs/kernel/shared';
import type { ProviderCost, ProviderSkill } from '#libs/resources/shared';

/** An organisation that gives services, by what it publishes of itself. No person stands here: the one contact is its own page. */
@Entity('providers')
export class Provider {
  @PrimaryColumn('uuid')
  id: Id<'Provider'>;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'jsonb' })
  summary: LocalizedText;

  @Column({ type: 'text', array: true })
  skills: ProviderSkill[];

  @Column({ type: 'text' })
  cost: ProviderCost;

  /** BCP 47 tags. */
  @Column({ type: 'text', array: true })
  languages: string[];

  /** ISO 3166-1 codes of two letters; empty where it works from afar for anybody. */
  @Column({ type: 'text', array: true })
  countries: string[];

  @Column({ type: 'text' })
  web: string;

  /** Where all this was read. */
  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'reviewed_on', type: 'date' })
  reviewedOn: string;

  @Column({ name: 'is_retired', type: 'boolean' })
  isRetired: boolean;
}
