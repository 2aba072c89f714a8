import { create } from 'zustand';
import type { MetricSummary } from '../workers/finder/finder-api.ts';

/** The metric of the project's history that would be taken as a matrix. */
export const useMetricChoice = create<{ readonly chosen: MetricSummary | null }>()(() => ({ chosen: null }));
