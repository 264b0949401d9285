import { serve } from '../../bot/matching/index.ts';
import { poolOf } from './worth.ts';

serve(poolOf);
