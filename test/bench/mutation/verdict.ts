/** How a run of tests ended; all but the first kill a mutant. */
export type Verdict = 'passed' | 'failed' | 'crashed' | 'endless';
