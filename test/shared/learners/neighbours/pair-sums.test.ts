import { describe } from 'vitest';
import { pairSums } from './pair-sums.ts';

describe('sums over pairs by the compiled kernel', pairSums);
