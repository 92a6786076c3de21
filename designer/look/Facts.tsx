import type { ReactElement, ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Label and value, one pair a line. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
