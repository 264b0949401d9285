import '../../shared/opt-in/contract.ts';
import '../../shared/awareness/contract.ts';
import { turn } from './turn.ts';

await turn();
