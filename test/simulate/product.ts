import { boot } from '../../bot/boot.ts';
import { readConfig } from '../../bot/config.ts';
import { movedClock } from '../clock.ts';
import { guidOf } from '../tenant/draw.ts';

// The product as a process of its own, whose clock its parent moves. It may be killed at any moment.

interface Order {
  id: number;
  /** Null: the clock stays, only what is due already is sent. */
  at: string | null;
}

// Who comes first among equals goes by ids: a story that is to repeat itself needs the same ones.
let made = 0;
crypto.randomUUID = () => {
  made += 1;
  return guidOf('product', process.env.LIFE ?? '', made) as ReturnType<typeof crypto.randomUUID>;
};

const clock = movedClock(process.env.CLOCK ?? '');
const product = await boot(readConfig(process.env), clock);
const server = product.web.listen(Number(process.env.PORT), '127.0.0.1', () =>
  process.send?.({ ready: true }),
);

process.on('message', async ({ id, at }: Order) => {
  if (at) {
    clock.set(at);
    await product.tick();
  }
  await product.deliver();
  process.send?.({ id });
});

process.once('disconnect', () => {
  server.close();
  process.exit(0);
});
