import { Extensions } from '@nestjs/graphql';

/**
 * Who may run an operation or read a field. `public`: everybody, but whoever still owes her second proof. `half`: everybody, also her.
 * `learner`: whoever has a path. `owner`: the learner whom the parent's `learnerId` names. `signed-in`: whoever has an account.
 * `verb:noun`: whoever holds a role that says so, in any group; the rows then say where.
 */
export type Rule = 'public' | 'half' | 'learner' | 'owner' | 'signed-in' | `${string}:${string}`;

/** Declares who may use an operation, a field, or (on an object type) every plain field of it that says nothing else. */
export const Allow = (rule: Rule) => Extensions({ allow: rule });
