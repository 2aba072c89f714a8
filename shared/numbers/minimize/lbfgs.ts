// Room: Minimises smooth functions: L-BFGS and its line search.

import { createLineSearch, type LineSearchOptions } from './line-search.ts';

/**
 * Value of the function at `x`; writes its gradient. Returns the number at once, or a generator that yields while it
 * works when one evaluation may take longer than a caller wants to wait. A value that is not finite means "outside the domain".
 */
export type Evaluate = (x: Float64Array, gradient: Float64Array) => number | Generator<unknown, number, void>;

/** Where the minimiser stands; one object, updated in place. */
export interface LbfgsState {
  readonly x: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
  /** Largest absolute entry of the gradient. */
  readonly gradientNorm: number;
  readonly iterations: number;
  readonly evaluations: number;
}

export interface LbfgsOptions {
  /** Stops when the largest absolute entry of the gradient is at most this. */
  readonly gradientTolerance?: number;
  /**
   * Stops when an iteration lowers the value by at most this times max(|value|, |earlier value|, 1), and one more from steepest
   * descent does too; 0 switches it off.
   */
  readonly valueTolerance?: number;
  readonly maxIterations?: number;
  /** Correction pairs kept. */
  readonly memory?: number;
  /** Called after every iteration; true ends the search as `stopped` (a duality gap is small enough, say). */
  readonly stop?: (state: LbfgsState) => boolean;
  readonly search?: LineSearchOptions;
}

export interface LbfgsResult extends LbfgsState {
  /** `line-search`: no lower value could be found along the steepest descent; rounding is the usual cause. */
  readonly status: 'gradient' | 'value' | 'stopped' | 'iterations' | 'line-search';
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

const largest = (a: Float64Array): number => {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] as number));
  return most;
};

/** The last few steps and gradient changes, and the product of the inverse Hessian they imply with a vector. */
const createMemory = (size: number, capacity: number) => {
  const steps = Array.from({ length: capacity }, () => new Float64Array(size));
  const changes = Array.from({ length: capacity }, () => new Float64Array(size));
  const inner = new Float64Array(capacity);
  const alpha = new Float64Array(capacity);
  let [held, newest] = [0, -1];
  const slot = (age: number): number => (newest - age + capacity) % capacity;
  return {
    get held() {
      return held;
    },
    forget: (): void => {
      held = 0;
    },
    /** Keeps the pair when its curvature is positive beyond rounding. */
    remember: (x: Float64Array, before: Float64Array, gradient: Float64Array, gradientBefore: Float64Array): void => {
      const at = (newest + 1) % capacity;
      const s = steps[at] as Float64Array;
      const y = changes[at] as Float64Array;
      for (let i = 0; i < size; i++) {
        s[i] = (x[i] as number) - (before[i] as number);
        y[i] = (gradient[i] as number) - (gradientBefore[i] as number);
      }
      const curvature = dot(s, y);
      if (!(curvature > 2.2e-16 * dot(y, y))) return;
      inner[at] = curvature;
      newest = at;
      held = Math.min(held + 1, capacity);
    },
    /** direction := −H·gradient by the two-loop recursion. */
    descend: (gradient: Float64Array, direction: Float64Array): void => {
      for (let i = 0; i < size; i++) direction[i] = -(gradient[i] as number);
      if (held === 0) return;
      for (let age = 0; age < held; age++) {
        const at = slot(age);
        const y = changes[at] as Float64Array;
        const a = dot(steps[at] as Float64Array, direction) / (inner[at] as number);
        alpha[at] = a;
        for (let i = 0; i < size; i++) direction[i] = (direction[i] as number) - a * (y[i] as number);
      }
      const latest = changes[newest] as Float64Array;
      const scale = (inner[newest] as number) / dot(latest, latest);
      for (let i = 0; i < size; i++) direction[i] = (direction[i] as number) * scale;
      for (let age = held - 1; age >= 0; age--) {
        const at = slot(age);
        const s = steps[at] as Float64Array;
        const b = (alpha[at] as number) - dot(changes[at] as Float64Array, direction) / (inner[at] as number);
        for (let i = 0; i < size; i++) direction[i] = (direction[i] as number) + b * (s[i] as number);
      }
    },
  };
};

/**
 * Limited-memory BFGS (Liu and Nocedal, Mathematical Programming 45, 1989) with the strong Wolfe search of Moré and Thuente.
 * `start` is not changed. Yields after every evaluation, and whenever an evaluation itself yields; deterministic.
 * Cost per iteration O(memory · size) beside the evaluations, and no allocation.
 */
export function* minimise(
  evaluate: Evaluate,
  start: Float64Array,
  options: LbfgsOptions = {},
): Generator<LbfgsState, LbfgsResult, void> {
  const { gradientTolerance = 1e-6, valueTolerance = 0, maxIterations = 1000, memory: capacity = 10, stop } = options;
  const size = start.length;
  const state = {
    x: Float64Array.from(start),
    gradient: new Float64Array(size),
    value: 0,
    gradientNorm: 0,
    iterations: 0,
    evaluations: 0,
  };
  const before = new Float64Array(size);
  const gradientBefore = new Float64Array(size);
  const direction = new Float64Array(size);
  const memory = createMemory(size, capacity);
  const search = createLineSearch(options.search);
  let fresh = false;

  function* measure(): Generator<LbfgsState, void, void> {
    const result = evaluate(state.x, state.gradient);
    if (typeof result === 'number') {
      state.value = result;
    } else {
      for (;;) {
        const step = result.next();
        if (step.done) {
          state.value = step.value;
          break;
        }
        yield state;
      }
    }
    state.evaluations++;
  }
  const moveTo = (step: number): void => {
    for (let i = 0; i < size; i++) state.x[i] = (before[i] as number) + step * (direction[i] as number);
  };
  const finish = (status: LbfgsResult['status']): LbfgsResult => ({ ...state, status });

  yield* measure();
  if (!Number.isFinite(state.value)) throw new RangeError('the function is not finite at the start');
  state.gradientNorm = largest(state.gradient);
  yield state;
  for (;;) {
    if (state.gradientNorm <= gradientTolerance) return finish('gradient');
    if (state.iterations >= maxIterations) return finish('iterations');
    memory.descend(state.gradient, direction);
    let slope = dot(direction, state.gradient);
    if (!(slope < 0)) {
      memory.forget();
      memory.descend(state.gradient, direction);
      slope = dot(direction, state.gradient);
    }
    before.set(state.x);
    gradientBefore.set(state.gradient);
    const valueBefore = state.value;
    search.begin(valueBefore, slope, memory.held === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1);
    while (search.state === 'searching') {
      moveTo(search.step);
      yield* measure();
      search.advance(state.value, dot(direction, state.gradient));
      yield state;
    }
    if (search.state === 'stuck') {
      // Settle on the best point seen; if that is the start, try once more from steepest descent.
      moveTo(search.step);
      yield* measure();
      if (search.step === 0 || !(state.value < valueBefore)) {
        state.x.set(before);
        state.gradient.set(gradientBefore);
        state.value = valueBefore;
        if (memory.held === 0) return finish('line-search');
        memory.forget();
        continue;
      }
    }
    state.iterations++;
    state.gradientNorm = largest(state.gradient);
    memory.remember(state.x, before, state.gradient, gradientBefore);
    yield state;
    if (stop?.(state)) return finish('stopped');
    const fall = valueBefore - state.value;
    if (fall > valueTolerance * Math.max(Math.abs(state.value), Math.abs(valueBefore), 1)) {
      fresh = false;
    } else if (valueTolerance > 0 && state.gradientNorm > gradientTolerance) {
      // Old curvature may be what holds the steps back: only two small falls, the second from a fresh memory, count.
      if (fresh) return finish('value');
      memory.forget();
      fresh = true;
    }
  }
}
