import type { ReactNode } from 'react';

interface Props {
  readonly size?: number;
}

const Circles = ({ size = 22, gap }: Props & { readonly gap: number }): ReactNode => (
  <svg width={size * 1.4} height={size} viewBox="0 0 28 20" fill="none" stroke="currentColor" aria-hidden="true">
    <circle cx={14 - gap} cy="10" r="5.6" strokeWidth="1.8" />
    <circle cx={14 + gap} cy="10" r="5.6" strokeWidth="1.8" />
  </svg>
);

/** Two circles that overlap: shape carries the meaning as well as colour does. */
export const SimilarIcon = (props: Props): ReactNode => <Circles {...props} gap={3.2} />;

/** Two circles apart. */
export const DifferentIcon = (props: Props): ReactNode => <Circles {...props} gap={7.4} />;

/** The mark of the app: the similar circles, cut to their edges. */
export const Mark = ({ size = 22 }: Props): ReactNode => (
  <svg width={size} height={size * 0.66} viewBox="4 3.4 20 13.2" fill="none" stroke="currentColor" aria-hidden="true">
    <circle cx="10.8" cy="10" r="5.6" strokeWidth="1.8" />
    <circle cx="17.2" cy="10" r="5.6" strokeWidth="1.8" />
  </svg>
);
