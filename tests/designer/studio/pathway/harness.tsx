import { editAtRandom } from './editAtRandom.ts';
import { createPlainModeler } from '../../../../designer/studio/pathway/modeler/createPlainModeler.ts';

Object.assign(window, { editAtRandom, createPlainModeler });
