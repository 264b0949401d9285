import { poolOfPeople } from './people/pool.ts';
import { serve } from './serve.ts';

serve(poolOfPeople);
