import { tellStory } from './story.ts';
const t = Date.now();
const closed = await tellStory(process.argv[2]!, { say: (l) => console.log(((Date.now()-t)/1000).toFixed(1), l) });
console.log(closed.case.state, closed.outcome);
