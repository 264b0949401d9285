import type { Person } from '../../shared/person.ts';
import type { Database } from './database.ts';
import { named } from './named.ts';
import { contains, exactly, page, sql } from './sql.ts';

/** Up to so many, a list begins with those who are called by the words instead of looking through everybody again. */
const FEW = 1000;

/** The company, as its directory spells it, to be looked up in. */
export const directory = (db: Database) => {
  const byName = async (words: string, size: number): Promise<string[]> => {
    const found = await db.rows<{ id: string }>(
      sql`SELECT p.id FROM person p WHERE ${named(words)} ORDER BY p.name, p.id ${page(size)}`,
    );
    return found.map(({ id }) => id);
  };

  return {
    /** Whose name or mail has these words in it; null where they are many, or nothing is asked for. */
    called: async (words: string): Promise<string[] | null> => {
      if (!words) return null;
      const found = await byName(words, FEW + 1);
      return found.length > FEW ? null : found;
    },

    /** The first so many whose name or mail has these words in it, in the order of their names. */
    byName,

    /** People who work here, by name or mail. */
    find: (words: string) =>
      db.rows<Pick<Person, 'id' | 'name' | 'title' | 'department' | 'site'>>(
        sql`SELECT p.id, p.name, p.title, p.department, p.site FROM person p WHERE p.enabled = 1 AND ${named(words)}
          ORDER BY p.name, p.id ${page(20)}`,
      ),

    departments: (words: string) =>
      db.rows<{ department: string; people: number }>(
        sql`SELECT ${exactly('p.department')} AS department, COUNT(*) AS people FROM person p
          WHERE p.enabled = 1 AND ${contains('p.department', words)}
          GROUP BY ${exactly('p.department')} ORDER BY ${exactly('p.department')} ${page(50)}`,
      ),

    /** Addresses of some people of this site in whose mailboxes meetings can be booked. */
    mailsAt: async (site: string, size: number): Promise<string[]> =>
      (
        await db.rows<{ mail: string }>(
          sql`SELECT p.mail FROM person p WHERE p.site = ${site} AND p.enabled = 1 AND p.account = 'licensed'
            AND p.mail IS NOT NULL ORDER BY p.id ${page(size)}`,
        )
      ).map(({ mail }) => mail),

    sites: (words: string) =>
      db.rows<{ site: string; people: number }>(
        sql`SELECT ${exactly('p.site')} AS site, COUNT(*) AS people FROM person p
          WHERE p.enabled = 1 AND ${contains('p.site', words)}
          GROUP BY ${exactly('p.site')} ORDER BY ${exactly('p.site')} ${page(50)}`,
      ),
  };
};
