import { Extensions } from '@nestjs/graphql';

/** Who may run an operation or read a field. `learner`: whoever holds a pass. `owner`: the learner whom the parent's `learnerId` names. */
export type Rule = 'public' | 'learner' | 'owner';

/** Declares who may use an operation, a field, or (on an object type) every plain field of it that says nothing else. */
export const Allow = (rule: Rule) => Extensions({ allow: rule });
