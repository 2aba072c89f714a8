import type { ReactNode } from 'react';

/** A key cap beside a button's name. Hidden from assistive technology, so that the button's name stays its own. */
export const Key = ({ label }: { readonly label: string }): ReactNode => (
  <span className="akin-key" aria-hidden="true">
    {label}
  </span>
);
