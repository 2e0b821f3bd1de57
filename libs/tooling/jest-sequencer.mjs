import Sequencer from '@jest/test-sequencer';

/** Where the files lie that take longest: begun last, one of them would keep a processor waiting at the end. */
const long = /\/tests\/(hostile|journeys|faults|seizure|policies)\//;

/** Jest's order, but what takes long comes first also on a machine that never measured it. */
export default class LongFirst extends Sequencer {
  sort(tests) {
    const ordered = super.sort(tests);
    return [...ordered.filter(({ path }) => long.test(path)), ...ordered.filter(({ path }) => !long.test(path))];
  }
}
