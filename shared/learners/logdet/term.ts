import { scale } from '../../numbers/vector.ts';

/** A convex function of the squared distances pᵢ = vᵢᵀXvᵢ, differentiable where its value is finite. */
export interface DataTerm {
  /** Infinity outside the domain. */
  value(p: Float64Array): number;
  /** Writes ∂/∂pᵢ. */
  slopes(p: Float64Array, result: Float64Array): void;
  /** Writes H·s for the Hessian H at p, which is taken to be 0 on rows whose slope is 0. */
  curve(p: Float64Array, s: Float64Array, result: Float64Array): void;
}

/** The data term times `ease`. */
export const eased = (data: DataTerm, ease: number): DataTerm => ({
  value: (p) => ease * data.value(p),
  slopes: (p, result) => {
    data.slopes(p, result);
    scale(result, ease);
  },
  curve: (p, s, result) => {
    data.curve(p, s, result);
    scale(result, ease);
  },
});
