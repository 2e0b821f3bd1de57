import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#libs/platform/server';
import {
  callRoles,
  licences,
  originLicences,
  problemKinds,
  questionStates,
  reportStates,
  resourceKinds,
  resourceLevels,
  resourceStates,
  resourceTopics,
} from '#libs/resources/shared';

/** The kinds of resources for GraphQL. */
export const ResourceKindEnum = enumOf(resourceKinds);
registerEnumType(ResourceKindEnum, { name: 'ResourceKind', description: 'What a resource is.' });

/** The levels for GraphQL. */
export const ResourceLevelEnum = enumOf(resourceLevels);
registerEnumType(ResourceLevelEnum, { name: 'ResourceLevel', description: 'For whom a resource is, from the first steps on.' });

/** The topics for GraphQL. */
export const ResourceTopicEnum = enumOf(resourceTopics);
registerEnumType(ResourceTopicEnum, { name: 'ResourceTopic', description: 'What a resource is about.' });

/** The licences of the library for GraphQL. */
export const LicenceEnum = enumOf(licences);
registerEnumType(LicenceEnum, {
  name: 'Licence',
  description: 'Under which licence a resource may be used; all of them let others adapt it.',
});

/** The licences of works from elsewhere for GraphQL. */
export const OriginLicenceEnum = enumOf(originLicences);
registerEnumType(OriginLicenceEnum, { name: 'OriginLicence', description: 'The licence of a work from elsewhere.' });

/** The states for GraphQL. */
export const ResourceStateEnum = enumOf(resourceStates);
registerEnumType(ResourceStateEnum, { name: 'ResourceState', description: 'Where a contribution stands.' });

/** Where questions stand, for GraphQL. */
export const QuestionStateEnum = enumOf(questionStates);
registerEnumType(QuestionStateEnum, { name: 'QuestionState', description: 'Where a question stands.' });

/** What can be wrong with a text, for GraphQL. */
export const ProblemKindEnum = enumOf(problemKinds);
registerEnumType(ProblemKindEnum, { name: 'ProblemKind', description: 'What can be wrong with a text.' });

/** Where reports stand, for GraphQL. */
export const ReportStateEnum = enumOf(reportStates);
registerEnumType(ReportStateEnum, { name: 'ReportState', description: 'Where a report of a problem stands.' });

/** The roles that calls seek, for GraphQL. */
export const CallRoleEnum = enumOf(callRoles);
registerEnumType(CallRoleEnum, { name: 'CallRole', description: 'With what somebody may help in a resource.' });
