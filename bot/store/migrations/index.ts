import { First1763750000000 } from './0001-first.ts';
import { Pairing1763750002000 } from './0002-pairing.ts';
import { Conversation1763750003000 } from './0003-conversation.ts';
import { Companionship1763750004000 } from './0004-companionship.ts';
import { Calendar1763750005000 } from './0005-calendar.ts';
import { Outbox1763750006000 } from './0006-outbox.ts';
import { Figures1763750007000 } from './0007-figures.ts';
import { Live1763750008000 } from './0008-live.ts';
import { Lists1763750009000 } from './0009-lists.ts';
import { Leavers1763750010000 } from './0010-leavers.ts';
import { Search1763750011000 } from './0011-search.ts';
import { Due1763750012000 } from './0012-due.ts';
import { Places1763750013000 } from './0013-places.ts';
import { Weakest1763750014000 } from './0014-weakest.ts';

/** In the order they are run; classes, not file names, so that a bundle holds them. */
export const migrations = [
  First1763750000000,
  Pairing1763750002000,
  Conversation1763750003000,
  Companionship1763750004000,
  Calendar1763750005000,
  Outbox1763750006000,
  Figures1763750007000,
  Live1763750008000,
  Lists1763750009000,
  Leavers1763750010000,
  Search1763750011000,
  Due1763750012000,
  Places1763750013000,
  Weakest1763750014000,
];
