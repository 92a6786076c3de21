import type { ReactElement } from 'react';

/** The system's mark: two links of one chain joined by a golden step. */
export function Mark({ size = 32 }: { size?: number }): ReactElement {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path className="mark-link" d="M14 10h-3a6 6 0 0 0 0 12h3M18 22h3a6 6 0 0 0 0-12h-3" />
      <path className="mark-step" d="M12 16h8" />
    </svg>
  );
}
