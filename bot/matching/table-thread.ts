import { serve } from './serve.ts';
import { tablePool } from './table.ts';

serve(tablePool);
