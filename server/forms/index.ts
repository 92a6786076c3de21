/** The rules that check answers against a form, the same in the server and in the browser. */
export type { AnswerError, AnswerErrorCode } from './AnswerError.ts';
export type { CheckContext } from './CheckContext.ts';
export { checkAnswers, type Checked } from './checkAnswers.ts';
export { checkForm } from './checkForm.ts';
export { describeAnswers, type DescribedAnswer } from './describeAnswers.ts';
export type { FieldMarks } from './FieldMarks.ts';
export type { FormFault } from './FormFault.ts';
export { formLabels } from './formLabels.ts';
export { formMarks } from './formMarks.ts';
export { formTitle } from './formTitle.ts';
export { isUnknownUnanswered } from './isUnknownUnanswered.ts';
export { inWords } from './inWords.ts';
export { namesInFeel } from './namesInFeel.ts';
export type { Answers, FormSchema } from './FormSchema.ts';
export { pathwayAnswers } from './pathwayAnswers.ts';
export { personalFields } from './personalFields.ts';
export { prefillVariables } from './prefillVariables.ts';
export { shareableFields } from './shareableFields.ts';
