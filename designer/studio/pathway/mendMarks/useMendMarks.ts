import { useEffect } from 'react';
import type { MendMarks } from './MendMarks.ts';

/** Keeps the marks on a drawing as the check found them. */
export function useMendMarks(diagram: BpmnJs.Diagram | null, toMend: ReadonlyMap<string, string>): void {
  useEffect(() => {
    diagram?.get<MendMarks>('mendMarks').show(toMend);
  }, [diagram, toMend]);
}
