import { CreateLearners1795316400000 } from './202611220300-create-learners.ts';
import { CreateCourses1795317000000 } from './202611220310-create-courses.ts';
import { CreateProgress1795317600000 } from './202611220320-create-progress.ts';
import { CreateAccounts1795402800000 } from './202611230300-create-accounts.ts';
import { CreateGroups1795403400000 } from './202611230310-create-groups.ts';
import { CreateNotices1795404000000 } from './202611230320-create-notices.ts';
import { CreateErasures1795406400000 } from './202611230400-create-erasures.ts';
import { CreateResources1795435200000 } from './202611231200-create-resources.ts';
import { IndexLineage1795436400000 } from './202611231220-index-lineage.ts';
import { CreateSearch1795438800000 } from './202611231300-create-search.ts';
import { CreateComparisonAndProviders1795439400000 } from './202611231310-create-comparison-and-providers.ts';
import { AddRefusedPolicy1795440000000 } from './202611231320-add-refused-policy.ts';
import { FollowWorks1795440600000 } from './202611231330-follow-works.ts';
import { CreateQuestionsAndReports1795441800000 } from './202611231350-create-questions-and-reports.ts';
import { KeepConsents1795443000000 } from './202611231370-keep-consents.ts';
import { CreateCallsAndCollections1795444200000 } from './202611231390-create-calls-and-collections.ts';
import { KeepImages1795446000000 } from './202611231500-keep-images.ts';
import { TellBlocksApart1795446600000 } from './202611231510-tell-blocks-apart.ts';
import { CloseNotices1795447200000 } from './202611231520-close-notices.ts';

/** Every change of the database, oldest first; a list and not a glob, because the server is bundled. */
export const migrations = [
  CreateLearners1795316400000,
  CreateCourses1795317000000,
  CreateProgress1795317600000,
  CreateAccounts1795402800000,
  CreateGroups1795403400000,
  CreateNotices1795404000000,
  CreateErasures1795406400000,
  CreateResources1795435200000,
  IndexLineage1795436400000,
  CreateSearch1795438800000,
  CreateComparisonAndProviders1795439400000,
  AddRefusedPolicy1795440000000,
  FollowWorks1795440600000,
  CreateQuestionsAndReports1795441800000,
  KeepConsents1795443000000,
  CreateCallsAndCollections1795444200000,
  KeepImages1795446000000,
  TellBlocksApart1795446600000,
  CloseNotices1795447200000,
];
