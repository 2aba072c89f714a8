// Room: The command line: plain Node, one JSON object on standard output.

import { processIo } from './io.ts';
import { runCommand } from './run.ts';

// The exit code is set rather than forced, so that output to a pipe is written to its end.
runCommand(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
