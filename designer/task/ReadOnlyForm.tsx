import type { TaskDetail } from '#contract';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useFormView } from './useFormView.ts';

const nothing = (): void => undefined;

/** The form as it stands, for reading. */
export function ReadOnlyForm({ detail }: { detail: TaskDetail }): ReactElement {
  const [schema] = useState(detail.form.schema);
  const [answers] = useState(detail.answers);
  const { place } = useFormView({ schema, answers, readOnly: true, onChange: nothing, onBlur: nothing });
  return <div ref={place} className="task-form task-form-read" />;
}
