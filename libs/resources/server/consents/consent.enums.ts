import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#libs/platform/server';
import { consentUses, consentWays } from '#libs/resources/shared';

/** The uses for GraphQL. */
export const ConsentUseEnum = enumOf(consentUses);
registerEnumType(ConsentUseEnum, { name: 'ConsentUse', description: 'To what somebody agrees whose life a story tells.' });

/** The ways for GraphQL. */
export const ConsentWayEnum = enumOf(consentWays);
registerEnumType(ConsentWayEnum, { name: 'ConsentWay', description: 'How somebody agreed to her story being told.' });
