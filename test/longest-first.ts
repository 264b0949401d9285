import { BaseSequencer, type TestSpecification } from 'vitest/node';

const long = ['/test/journeys/weather', '/test/journeys/', '/test/tab/every-page', '/test/tab/journeys'];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((part) => moduleId.includes(part));
  return found < 0 ? long.length : found;
};

/** Whole rounds take longest: started first, they run beside everything else instead of after it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
