import type { Draw } from '../draw.ts';
import { type Department, departments } from './departments.ts';

/** A position in the company before anyone holds it; `boss` is its place in the same list. */
export interface Position {
  department: Department;
  level: number;
  title: string;
  boss: number | null;
}

const titleOf = (department: Department, level: number, turn: number) =>
  [
    `${department.trade} I`,
    `${department.trade} II`,
    `Senior ${department.trade}`,
    `Lead ${department.trade}`,
    `Head of ${department.fields[turn % department.fields.length]}`,
    `Director of ${department.name}`,
    `VP ${department.name}`,
  ][level - 1] as string;

const topLevel = (size: number) => (size >= 25 ? 7 : size >= 12 ? 6 : size >= 4 ? 5 : 4);

/** Who reports to whom in one department: one at the top, heads, leads, then everyone else. */
function levelsOf(size: number, draw: Draw): { level: number; boss: number | null }[] {
  const leads = size >= 9 ? Math.ceil((size - 1) / 8) : 0;
  const heads = leads > 4 ? Math.ceil(leads / 4) : 0;
  return Array.from({ length: size }, (_, place) => {
    if (place === 0) return { level: topLevel(size), boss: null };
    if (place <= heads) return { level: 5, boss: 0 };
    if (place <= heads + leads) return { level: 4, boss: heads ? 1 + (place % heads) : 0 };
    return { level: draw.pick([1, 1, 2, 2, 2, 3, 3]), boss: leads ? 1 + heads + (place % leads) : 0 };
  });
}

/** HR and IT keep enough people for the program's roles, however small the company. */
const leastOf = (name: string, total: number) =>
  name === 'HR' ? (total >= 12 ? 3 : total >= 4 ? 1 : 0) : name === 'IT' && total >= 12 ? 1 : 0;

/** Whole numbers that add up to the total: what the least and the rounding take or leave goes to the first. */
function sizesFor(total: number): number[] {
  const whole = departments.reduce((sum, { size }) => sum + size, 0);
  const sizes = departments.map(({ name, size }) =>
    Math.max(leastOf(name, total), Math.floor((size / whole) * total)),
  );
  const others = sizes.slice(1);
  return [total - others.reduce((a, b) => a + b, 0), ...others];
}

export function positionsFor(total: number, draw: Draw): Position[] {
  const chief = total >= 10;
  const positions: Position[] = [];
  sizesFor(chief ? total - 1 : total).forEach((size, place) => {
    const department = departments[place] as Department;
    const first = positions.length;
    levelsOf(size, draw).forEach(({ level, boss }, turn) => {
      const above = boss === null ? (chief ? total - 1 : null) : first + boss;
      positions.push({ department, level, title: titleOf(department, level, turn), boss: above });
    });
  });
  if (chief) positions.push(chiefOf());
  return positions;
}

const chiefOf = (): Position => ({
  department: {
    name: 'Executive Office',
    size: 0,
    trade: '',
    fields: [],
    skills: ['Leadership', 'Strategy'],
  },
  level: 8,
  title: 'Chief Executive Officer',
  boss: null,
});
