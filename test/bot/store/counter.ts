import { openDatabase } from '../../../bot/store/open.ts';
import { count, put } from './counting.ts';

// A process of its own: opens the database it is told of and counts so often.
const [url = '', times = '0'] = process.argv.slice(2);
const db = await openDatabase(url);
await put(db, 'shared');
for (let time = 0; time < Number(times); time += 1) await count(db, 'shared');
await db.close();
