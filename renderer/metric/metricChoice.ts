import { create } from 'zustand';
import type { MetricTold } from '../workers/finder/finder-api.ts';

/** The metric of the project's history that would be taken as a matrix. */
export const useMetricChoice = create<{ readonly chosen: MetricTold | null }>()(() => ({ chosen: null }));
