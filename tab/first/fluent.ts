import '../ui/layout.tsx';
import '../ui/loading.tsx';
import '../ui/trouble.tsx';
import { turn } from './turn.ts';

await turn();
