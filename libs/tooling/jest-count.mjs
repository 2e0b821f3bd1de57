/** Ends a run by naming every test that was skipped, and with one plain line that counts what passed, failed and was skipped. A suite that could not run counts as failed. */
export default class Count {
  constructor({ testNamePattern }) {
    // Whoever runs some tests by name knows that the others are left out.
    this.namesSkipped = !testNamePattern;
  }

  onRunComplete(_, { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = testResults.flatMap((suite) => suite.testResults).filter(({ status }) => status === 'pending' || status === 'todo');
    const names = this.namesSkipped ? skipped.map(({ fullName }) => `Skipped: ${fullName}\n`).join('') : '';
    process.stdout.write(`\n${names}${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`);
  }
}
