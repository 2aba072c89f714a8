import { describe, vi } from 'vitest';
import { pairSums } from './pair-sums.ts';

/** What runs where WebAssembly may not be compiled. */
vi.mock('../../../../shared/numbers/kernel/kernel.ts', () => ({ sharedKernel: () => null, createKernel: () => null }));

describe('sums over pairs by plain loops', pairSums);
