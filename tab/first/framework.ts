import '@tanstack/react-query';
import 'react-router';
import { turn } from './turn.ts';

await turn();
