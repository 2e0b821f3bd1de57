/** Loaded into a server that a test process started for as long as it lives: the pipe between them breaks when that process is gone, even killed. */
process.stdin.resume().once('close', () => process.exit(0));
