import { ConsentDetailsService } from './consent-details.service.ts';
import { ConsentEnds } from './consent-ends.ts';
import { ConsentsInForce } from './consents-in-force.service.ts';
import { ConsentsResolver } from './consents.resolver.ts';
import { LedgerService } from './ledger.service.ts';
import { StoryLineService } from './story-line.service.ts';
import { StoryWithdrawalService } from './story-withdrawal.service.ts';

/** All that keeps consents and takes stories back. */
export const consentProviders = [
  ConsentDetailsService,
  ConsentsInForce,
  ConsentEnds,
  LedgerService,
  StoryLineService,
  StoryWithdrawalService,
  ConsentsResolver,
];
