/** `npm run story -- [--address HOST:PORT]`: the first case from complaint to closure over HTTP, on the embedded engine or on a Zeebe cluster's gateway. */
import { parseArgs } from 'node:util';
import { startProduct } from '../tests/support/driver/product.ts';
import { tellStory } from '../tests/support/driver/story.ts';

const { values } = parseArgs({ options: { address: { type: 'string' } } });
const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(1).padStart(6);

const product = await startProduct(values.address === undefined ? {} : { ZEEBE_ADDRESS: values.address });
console.log(`${seconds()} s  the product runs at ${product.url} on ${values.address ?? 'its own engine'}`);
try {
  const closed = await tellStory(product.url, { say: (line) => console.log(`${seconds()} s  ${line}`) });
  console.log(`${seconds()} s  case ${closed.case.number} is closed: ${closed.outcome?.reason ?? 'no reason recorded'}`);
} finally {
  await product.dispose();
}
