import { type ComponentType, createElement, lazy } from 'react';
import type { RouteObject } from 'react-router';
import Personal from './pages/personal.tsx';
import Today from './pages/today.tsx';

const page = (load: Parameters<typeof lazy>[0]) => createElement(lazy(load));

const part = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  page(async () => ({ default: (await load())[name] }));

const round = () => import('./pages/round.tsx');
const roster = () => import('./pages/roster.tsx');
const program = () => import('./pages/program.tsx');

const personal: RouteObject[] = [
  { index: true, element: createElement(Today) },
  { path: 'pair', element: page(() => import('./pages/pair.tsx')) },
  { path: 'meetings', element: page(() => import('./pages/meetings.tsx')) },
  { path: 'about', element: page(() => import('./pages/about.tsx')) },
  { path: 'assessment', element: page(() => import('./pages/assessment.tsx')) },
];

const desk: RouteObject[] = [
  { index: true, element: page(() => import('./pages/programs.tsx')) },
  {
    path: 'programs/:programId',
    element: page(program),
    children: [
      { index: true, element: page(() => import('./pages/launch.tsx')) },
      { path: 'settings', element: page(() => import('./pages/settings.tsx')) },
      { path: 'wording', element: page(() => import('./pages/wording.tsx')) },
      { path: 'rounds', element: part(program, 'Rounds') },
    ],
  },
  {
    path: 'rounds/:roundId',
    element: page(round),
    children: [
      { index: true, element: part(round, 'RoundToday') },
      { path: 'pairs', element: part(round, 'RoundPairs') },
      { path: 'people', element: part(roster, 'RoundPeople') },
      { path: 'people/pairs', element: part(roster, 'EveryPair') },
      { path: 'questions', element: part(round, 'RoundQuestions') },
      { path: 'sendings', element: part(round, 'RoundSendings') },
      { path: 'figures', element: part(round, 'RoundFigures') },
    ],
  },
];

/** Every page of the tab by its path under /tab/; all but the first are loaded when they are opened. */
export const pages: RouteObject[] = [
  { path: '/', element: createElement(Personal), children: personal },
  { path: '/desk', element: page(() => import('./pages/desk.tsx')), children: desk },
  { path: '/channel', element: page(() => import('./pages/channel.tsx')) },
  { path: '/configure', element: page(() => import('./pages/configure.tsx')) },
  { path: '*', element: page(() => import('./pages/lost.tsx')) },
];
