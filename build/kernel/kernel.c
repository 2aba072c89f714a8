/* The dense kernels of shared/numbers, for WebAssembly with 128-bit SIMD. Compiled by build.mjs into
   shared/numbers/kernel-code.ts. Matrices are row-major doubles; nothing is kept between calls, and the caller lays
   out memory from __heap_base up. The same algorithms stand in TypeScript beside the callers, for engines without SIMD
   and as the reference in tests. */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))
#define ROWS 4
#define COLUMNS 3

static inline double sum2(v128_t x) { return wasm_f64x2_extract_lane(x, 0) + wasm_f64x2_extract_lane(x, 1); }

static double dot(const double *x, const double *y, int n) {
  v128_t s = wasm_f64x2_splat(0), t = wasm_f64x2_splat(0);
  int i = 0;
  for (; i + 3 < n; i += 4) {
    s = wasm_f64x2_add(s, wasm_f64x2_mul(wasm_v128_load(x + i), wasm_v128_load(y + i)));
    t = wasm_f64x2_add(t, wasm_f64x2_mul(wasm_v128_load(x + i + 2), wasm_v128_load(y + i + 2)));
  }
  double sum = sum2(wasm_f64x2_add(s, t));
  for (; i < n; i++) sum += x[i] * y[i];
  return sum;
}

static void add_scaled(double *y, double a, const double *x, int n) {
  v128_t f = wasm_f64x2_splat(a);
  int i = 0;
  for (; i + 1 < n; i += 2)
    wasm_v128_store(y + i, wasm_f64x2_add(wasm_v128_load(y + i), wasm_f64x2_mul(f, wasm_v128_load(x + i))));
  for (; i < n; i++) y[i] += a * x[i];
}

/* A tile of C gains sign · (rows of A) · (rows of B)ᵀ over k columns: every load is contiguous. */
static inline __attribute__((always_inline)) void tile(const double *a, int lda, const double *b, int ldb, double *c,
                                                       int ldc, int k, double sign, int rows, int columns) {
  v128_t s[ROWS][COLUMNS];
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++) s[i][j] = wasm_f64x2_splat(0);
  int t = 0;
  for (; t + 1 < k; t += 2) {
    v128_t y[COLUMNS];
    for (int j = 0; j < columns; j++) y[j] = wasm_v128_load(b + j * ldb + t);
    for (int i = 0; i < rows; i++) {
      v128_t x = wasm_v128_load(a + i * lda + t);
      for (int j = 0; j < columns; j++) s[i][j] = wasm_f64x2_add(s[i][j], wasm_f64x2_mul(x, y[j]));
    }
  }
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++) {
      double sum = sum2(s[i][j]);
      if (t < k) sum += a[i * lda + t] * b[j * ldb + t];
      c[i * ldc + j] += sign * sum;
    }
}

static void strip(const double *a, int lda, const double *b, int ldb, double *c, int ldc, int n, int k, double sign,
                  int rows) {
  int j = 0;
  if (rows == ROWS) {
    for (; j + COLUMNS <= n; j += COLUMNS) tile(a, lda, b + j * ldb, ldb, c + j, ldc, k, sign, ROWS, COLUMNS);
    for (; j < n; j++) tile(a, lda, b + j * ldb, ldb, c + j, ldc, k, sign, ROWS, 1);
  } else {
    for (int i = 0; i < rows; i++) {
      int l = 0;
      for (; l + COLUMNS <= n; l += COLUMNS)
        tile(a + i * lda, lda, b + l * ldb, ldb, c + i * ldc + l, ldc, k, sign, 1, COLUMNS);
      for (; l < n; l++) tile(a + i * lda, lda, b + l * ldb, ldb, c + i * ldc + l, ldc, k, sign, 1, 1);
    }
  }
}

#define INNER 256

/* C (m × n) += sign·A·Bᵀ; with `lower`, row i only up to column i + first (rounded up to a tile). */
static void product(const double *a, int lda, const double *b, int ldb, double *c, int ldc, int m, int n, int k,
                    double sign, int lower, int first) {
  for (int start = 0; start < k; start += INNER) {
    int depth = k - start < INNER ? k - start : INNER;
    for (int i = 0; i < m; i += ROWS) {
      int rows = m - i < ROWS ? m - i : ROWS;
      int limit = lower && i + first + rows < n ? i + first + rows : n;
      strip(a + i * lda + start, lda, b + start, ldb, c + i * ldc, ldc, limit, depth, sign, rows);
    }
  }
}

/* Rows `first … first + m − 1` of a product A·Bᵀ are added to C. */
EXPORT(add_product)
void add_product(const double *a, const double *b, double *c, int m, int n, int k, int lower, int first) {
  product(a, k, b, k, c, n, m, n, k, 1, lower, first);
}

#define BLOCK 128

/* The lower triangle of C (d × d) gains Σ wᵢ(xᵢ − centre)(xᵢ − centre)ᵀ; scratch holds 2·BLOCK·d. */
EXPORT(add_weighted_gram)
void add_weighted_gram(const double *x, const double *w, const double *centre, double *c, int m, int d,
                       double *scratch) {
  double *left = scratch, *right = scratch + BLOCK * d;
  for (int start = 0; start < m; start += BLOCK) {
    int size = m - start < BLOCK ? m - start : BLOCK;
    for (int r = 0; r < size; r++) {
      const double *row = x + (start + r) * d;
      double weight = w ? w[start + r] : 1;
      for (int j = 0; j < d; j++) {
        double value = centre ? row[j] - centre[j] : row[j];
        left[j * size + r] = value;
        right[j * size + r] = weight * value;
      }
    }
    product(left, size, right, size, c, d, d, d, size, 1, 1, 0);
  }
}

/* out[i] = xᵢᵀ·S·xᵢ for symmetric S; scratch holds BLOCK·d. */
EXPORT(quadratic_forms)
void quadratic_forms(const double *x, const double *s, double *out, int m, int d, double *scratch) {
  for (int start = 0; start < m; start += BLOCK) {
    int size = m - start < BLOCK ? m - start : BLOCK;
    for (int i = 0; i < size * d; i++) scratch[i] = 0;
    product(x + start * d, d, s, d, scratch, d, size, d, d, 1, 0, 0);
    for (int r = 0; r < size; r++) out[start + r] = dot(scratch + r * d, x + (start + r) * d, d);
  }
}

/* out[p] = ‖zᵢ − z_j‖² for the rows j = other[p] of Z (rows of k numbers). */
EXPORT(measure_pairs)
void measure_pairs(const double *z, int k, int i, const int *other, double *out, int count) {
  const double *own = z + i * k;
  for (int p = 0; p < count; p++) {
    const double *row = z + other[p] * k;
    v128_t s = wasm_f64x2_splat(0), t = s;
    int j = 0;
    for (; j + 3 < k; j += 4) {
      v128_t u = wasm_f64x2_sub(wasm_v128_load(own + j), wasm_v128_load(row + j));
      v128_t v = wasm_f64x2_sub(wasm_v128_load(own + j + 2), wasm_v128_load(row + j + 2));
      s = wasm_f64x2_add(s, wasm_f64x2_mul(u, u));
      t = wasm_f64x2_add(t, wasm_f64x2_mul(v, v));
    }
    double sum = sum2(wasm_f64x2_add(s, t));
    for (; j < k; j++) sum += (own[j] - row[j]) * (own[j] - row[j]);
    out[p] = sum;
  }
}

/* Rows i and j = other[p] of `pull` lose w[p] times row j and row i of X (rows of d numbers); see pair-forces.ts. */
EXPORT(add_pairs)
void add_pairs(const double *x, double *pull, int d, int i, const int *other, const double *w, int count) {
  const double *mine = x + i * d;
  double *own = pull + i * d;
  for (int p = 0; p < count; p++) {
    if (w[p] == 0) continue;
    const double *theirs = x + other[p] * d;
    double *target = pull + other[p] * d;
    v128_t f = wasm_f64x2_splat(w[p]);
    int j = 0;
    for (; j + 1 < d; j += 2) {
      wasm_v128_store(own + j, wasm_f64x2_sub(wasm_v128_load(own + j), wasm_f64x2_mul(f, wasm_v128_load(theirs + j))));
      wasm_v128_store(target + j,
                      wasm_f64x2_sub(wasm_v128_load(target + j), wasm_f64x2_mul(f, wasm_v128_load(mine + j))));
    }
    for (; j < d; j++) {
      own[j] -= w[p] * theirs[j];
      target[j] -= w[p] * mine[j];
    }
  }
}

#define PANEL 32

/* In place, lower triangle: A = C·Cᵀ, panel by panel; 0 when A is not positive definite to working precision.
   `pivots` holds the diagonal of A. */
EXPORT(cholesky)
int cholesky(double *a, int n, double *pivots) {
  for (int i = 0; i < n; i++) pivots[i] = a[i * n + i];
  for (int start = 0; start < n; start += PANEL) {
    int end = start + PANEL < n ? start + PANEL : n;
    for (int i = start; i < n; i++) {
      double *row = a + i * n + start;
      int last = i < end ? i : end;
      for (int j = start; j < last; j++)
        row[j - start] = (row[j - start] - dot(row, a + j * n + start, j - start)) / a[j * n + j];
      if (i >= end) continue;
      double pivot = row[i - start] - dot(row, row, i - start);
      if (!(pivot > pivots[i] * 1e-15)) return 0;
      row[i - start] = __builtin_sqrt(pivot);
    }
    if (end < n)
      product(a + end * n + start, n, a + end * n + start, n, a + end * n + end, n, n - end, n - end, end - start, -1,
              1, 0);
  }
  return 1;
}

/* (C⁻¹)ᵀ by rows for lower triangular C: row j of `out` solves C·x = e_j. `out` is 0 on entry. */
EXPORT(inverse_transposed)
void inverse_transposed(const double *c, double *out, int n) {
  for (int j = 0; j < n; j++) {
    double *x = out + j * n;
    x[j] = 1 / c[j * n + j];
    for (int i = j + 1; i < n; i++) x[i] = -dot(c + i * n + j, x + j, i - j) / c[i * n + i];
  }
}

/* Householder reduction, last row first; see tridiagonal.ts. Handles rows `from` down to `to`. */
EXPORT(reduce)
void reduce(double *work, double *below, double *betas, double *p, int n, int from, int to) {
  for (int i = from; i >= to; i--) {
    double *v = work + i * n;
    double size = 0;
    for (int j = 0; j < i - 1; j++)
      if (__builtin_fabs(v[j]) > size) size = __builtin_fabs(v[j]);
    double last = v[i - 1];
    betas[i] = 0;
    below[i] = last;
    if (size == 0) continue;
    if (__builtin_fabs(last) > size) size = __builtin_fabs(last);
    for (int j = 0; j < i; j++) v[j] /= size;
    double squares = dot(v, v, i);
    double head = v[i - 1];
    double length = head > 0 ? -__builtin_sqrt(squares) : __builtin_sqrt(squares);
    below[i] = size * length;
    v[i - 1] = head - length;
    double beta = 1 / (squares - head * length);
    betas[i] = beta;
    for (int j = 0; j < i; j++) p[j] = 0;
    for (int r = 0; r < i; r++) {
      const double *row = work + r * n;
      double vr = v[r];
      v128_t f = wasm_f64x2_splat(vr), s = wasm_f64x2_splat(0);
      int j = 0;
      for (; j + 1 < r; j += 2) {
        v128_t x = wasm_v128_load(row + j);
        s = wasm_f64x2_add(s, wasm_f64x2_mul(x, wasm_v128_load(v + j)));
        wasm_v128_store(p + j, wasm_f64x2_add(wasm_v128_load(p + j), wasm_f64x2_mul(x, f)));
      }
      double sum = sum2(s) + row[r] * vr;
      for (; j < r; j++) {
        sum += row[j] * v[j];
        p[j] += row[j] * vr;
      }
      p[r] += sum;
    }
    double half = beta * beta * dot(p, v, i) / 2;
    for (int j = 0; j < i; j++) p[j] = beta * p[j] - half * v[j];
    for (int r = 0; r < i; r++) {
      double *row = work + r * n;
      v128_t f = wasm_f64x2_splat(v[r]), g = wasm_f64x2_splat(p[r]);
      int j = 0;
      for (; j + 1 <= r; j += 2) {
        v128_t x = wasm_f64x2_sub(wasm_v128_load(row + j), wasm_f64x2_mul(f, wasm_v128_load(p + j)));
        wasm_v128_store(row + j, wasm_f64x2_sub(x, wasm_f64x2_mul(g, wasm_v128_load(v + j))));
      }
      for (; j <= r; j++) row[j] -= v[r] * p[j] + p[r] * v[j];
    }
  }
}

/* Rows `from … to − 1` of the reflections are multiplied into the basis, which is the identity at first. */
EXPORT(accumulate)
void accumulate(double *basis, const double *work, const double *betas, int n, int from, int to) {
  for (int i = from; i < to; i++) {
    if (betas[i] == 0) continue;
    const double *v = work + i * n;
    for (int r = 0; r < i; r++) add_scaled(basis + r * n, -betas[i] * dot(basis + r * n, v, i), v, i);
  }
}

static void rotate(double *upper, double *lower, int n, double sine, double cosine) {
  v128_t s = wasm_f64x2_splat(sine), c = wasm_f64x2_splat(cosine);
  int k = 0;
  for (; k + 1 < n; k += 2) {
    v128_t x = wasm_v128_load(upper + k), y = wasm_v128_load(lower + k);
    wasm_v128_store(lower + k, wasm_f64x2_add(wasm_f64x2_mul(s, x), wasm_f64x2_mul(c, y)));
    wasm_v128_store(upper + k, wasm_f64x2_sub(wasm_f64x2_mul(c, x), wasm_f64x2_mul(s, y)));
  }
  for (; k < n; k++) {
    double x = upper[k], y = lower[k];
    lower[k] = sine * x + cosine * y;
    upper[k] = cosine * x - sine * y;
  }
}

#define SWEEPS 60
#define ROUND_OFF 0x1p-52

/* Implicit QL for eigenvalue l; see eigen.ts. e[i] couples i and i + 1. 0 when it does not settle. */
EXPORT(settle)
int settle(double *d, double *e, double *basis, int n, int l) {
  for (int sweep = 0;; sweep++) {
    int m = l;
    for (; m < n - 1; m++)
      if (__builtin_fabs(e[m]) <= ROUND_OFF * (__builtin_fabs(d[m]) + __builtin_fabs(d[m + 1]))) break;
    if (m == l) return 1;
    if (sweep == SWEEPS) return 0;
    double ratio = (d[l + 1] - d[l]) / (2 * e[l]);
    double root = __builtin_sqrt(ratio * ratio + 1);
    double g = d[m] - d[l] + e[l] / (ratio + (ratio >= 0 ? root : -root));
    double sine = 1, cosine = 1, p = 0;
    int i = m - 1;
    for (; i >= l; i--) {
      double f = sine * e[i], b = cosine * e[i];
      double r = __builtin_sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        break;
      }
      sine = f / r;
      cosine = g / r;
      g = d[i + 1] - p;
      double t = (d[i] - g) * sine + 2 * cosine * b;
      p = sine * t;
      d[i + 1] = g + p;
      g = cosine * t - b;
      rotate(basis + i * n, basis + (i + 1) * n, n, sine, cosine);
    }
    if (i >= l) continue;
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }
}
