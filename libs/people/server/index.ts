export { Learner } from './learner.entity.ts';
export { beginnings, recoveries } from './pass.bounds.ts';
export { PassService, type Entrance } from './pass.service.ts';
export { PeopleModule } from './people.module.ts';
export { Session } from './session.entity.ts';
