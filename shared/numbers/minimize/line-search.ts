/**
 * A search for a step along a descent direction that satisfies the strong Wolfe conditions
 * φ(t) ≤ φ(0) + decrease·t·φ′(0) and |φ′(t)| ≤ curvature·|φ′(0)|.
 * One object serves many searches, so that a minimiser's loop allocates nothing.
 */
export interface LineSearch {
  /** Begins a search: value and (negative) slope at step 0 and the first step to try. */
  begin(value: number, slope: number, firstStep: number): void;
  /** Takes value and slope at `step`; afterwards either `state` has changed or `step` is the next one to try. */
  advance(value: number, slope: number): void;
  /** The step to evaluate while searching, the accepted one once found, the best one seen when stuck. */
  readonly step: number;
  readonly state: 'searching' | 'found' | 'stuck';
}

export interface LineSearchOptions {
  readonly decrease?: number;
  readonly curvature?: number;
  /** Relative width of the bracket under which the search gives up. */
  readonly width?: number;
  readonly maxEvaluations?: number;
}

/** Minimiser of the cubic through two points with slopes; `sign` picks the root on the side of `t`. */
const cubic = (s: number, fs: number, gs: number, t: number, ft: number, gt: number, clamp: boolean): number => {
  const theta = (3 * (fs - ft)) / (t - s) + gs + gt;
  const scale = Math.max(Math.abs(theta), Math.abs(gs), Math.abs(gt));
  const inside = (theta / scale) ** 2 - (gs / scale) * (gt / scale);
  const root = scale * Math.sqrt(clamp ? Math.max(0, inside) : inside);
  const gamma = t < s ? -root : root;
  const p = gamma - gs + theta;
  const q = gamma - gs + (gamma + gt);
  return s + (p / q) * (t - s);
};

/**
 * Moré and Thuente's search (ACM TOMS 20, 1994): safeguarded cubic and quadratic steps inside a shrinking bracket, first
 * on the auxiliary function ψ(t) = φ(t) − φ(0) − decrease·t·φ′(0). A value that is not finite (outside the domain of a
 * barrier, say) moves the upper end of the bracket inwards.
 */
export const createLineSearch = (options: LineSearchOptions = {}): LineSearch => {
  const { decrease = 1e-3, curvature = 0.9, width = 1e-14, maxEvaluations = 40 } = options;
  const ceiling = 1e10;
  let step = 0;
  let state: LineSearch['state'] = 'searching';
  let [startValue, startSlope, evaluations] = [0, 0, 0];
  let [bracketed, auxiliary] = [false, true];
  let [lowest, highest, upper] = [0, 0, ceiling];
  let [span, earlierSpan] = [0, 0];
  // The best end of the bracket, and the other one.
  let [bestStep, bestValue, bestSlope] = [0, 0, 0];
  let [otherStep, otherValue, otherSlope] = [0, 0, 0];

  /** Updates the bracket with a trial (paper, section 4) and sets the next step. */
  const interpolate = (value: number, slope: number): void => {
    const opposite = slope * Math.sign(bestSlope) < 0;
    let next: number;
    if (value > bestValue) {
      const byCubic = cubic(bestStep, bestValue, bestSlope, step, value, slope, false);
      const byQuadratic =
        bestStep + (bestSlope / ((bestValue - value) / (step - bestStep) + bestSlope) / 2) * (step - bestStep);
      const nearer = Math.abs(byCubic - bestStep) < Math.abs(byQuadratic - bestStep);
      next = nearer ? byCubic : byCubic + (byQuadratic - byCubic) / 2;
      bracketed = true;
    } else if (opposite) {
      const byCubic = cubic(step, value, slope, bestStep, bestValue, bestSlope, false);
      const bySecant = step + (slope / (slope - bestSlope)) * (bestStep - step);
      next = Math.abs(byCubic - step) > Math.abs(bySecant - step) ? byCubic : bySecant;
      bracketed = true;
    } else if (Math.abs(slope) < Math.abs(bestSlope)) {
      const raw = cubic(step, value, slope, bestStep, bestValue, bestSlope, true);
      const away = (raw - step) * (step - bestStep) > 0;
      const byCubic = away && Number.isFinite(raw) ? raw : step > bestStep ? highest : lowest;
      const bySecant = step + (slope / (slope - bestSlope)) * (bestStep - step);
      const cubicNearer = Math.abs(byCubic - step) < Math.abs(bySecant - step);
      if (bracketed) {
        next = cubicNearer ? byCubic : bySecant;
        const limit = step + 0.66 * (otherStep - step);
        next = step > bestStep ? Math.min(limit, next) : Math.max(limit, next);
      } else {
        next = Math.min(highest, Math.max(lowest, cubicNearer ? bySecant : byCubic));
      }
    } else if (bracketed) {
      next = cubic(step, value, slope, otherStep, otherValue, otherSlope, true);
    } else {
      next = step > bestStep ? highest : lowest;
    }
    if (value > bestValue) {
      [otherStep, otherValue, otherSlope] = [step, value, slope];
    } else {
      if (opposite) [otherStep, otherValue, otherSlope] = [bestStep, bestValue, bestSlope];
      [bestStep, bestValue, bestSlope] = [step, value, slope];
    }
    step = next;
  };

  /** Keeps the bracket shrinking, and the step inside it. */
  const safeguard = (): void => {
    if (bracketed) {
      if (Math.abs(otherStep - bestStep) >= 0.66 * earlierSpan) step = bestStep + (otherStep - bestStep) / 2;
      earlierSpan = span;
      span = Math.abs(otherStep - bestStep);
      lowest = Math.min(bestStep, otherStep);
      highest = Math.max(bestStep, otherStep);
    } else {
      lowest = step + 1.1 * (step - bestStep);
      highest = step + 4 * (step - bestStep);
    }
    step = Math.min(upper, Math.max(0, step));
    const narrow = bracketed && (step <= lowest || step >= highest || highest - lowest <= width * highest);
    if (narrow || !Number.isFinite(step)) step = bestStep;
  };

  return {
    get step() {
      return step;
    },
    get state() {
      return state;
    },
    begin(value, slope, firstStep) {
      step = firstStep;
      state = 'searching';
      [startValue, startSlope, evaluations] = [value, slope, 0];
      [bracketed, auxiliary] = [false, true];
      [lowest, highest, upper] = [0, 5 * firstStep, ceiling];
      [span, earlierSpan] = [ceiling, 2 * ceiling];
      [bestStep, bestValue, bestSlope] = [0, value, slope];
      [otherStep, otherValue, otherSlope] = [0, value, slope];
    },
    advance(value, slope) {
      evaluations++;
      const giveUp = (): void => {
        step = bestStep;
        state = 'stuck';
      };
      if (!Number.isFinite(value) || !Number.isFinite(slope)) {
        upper = step;
        step = bestStep + (step - bestStep) / 4;
        if (evaluations >= maxEvaluations || step === bestStep) giveUp();
        return;
      }
      const required = startValue + decrease * step * startSlope;
      if (value <= required && Math.abs(slope) <= -curvature * startSlope) {
        state = 'found';
        return;
      }
      const tried = step;
      if (evaluations >= maxEvaluations || (tried >= ceiling && value <= required)) return giveUp();
      if (auxiliary && value <= required && slope >= 0) auxiliary = false;
      const tilt = auxiliary && value <= bestValue && value > required ? decrease * startSlope : 0;
      if (tilt !== 0) {
        // Interpolate ψ instead of φ, then turn the ends back.
        bestValue -= bestStep * tilt;
        otherValue -= otherStep * tilt;
        bestSlope -= tilt;
        otherSlope -= tilt;
        interpolate(value - step * tilt, slope - tilt);
        bestValue += bestStep * tilt;
        otherValue += otherStep * tilt;
        bestSlope += tilt;
        otherSlope += tilt;
      } else {
        interpolate(value, slope);
      }
      safeguard();
      if (step === tried || step === bestStep) giveUp();
    },
  };
};
