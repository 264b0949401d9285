import { boot } from '../../bot/boot.ts';
import { readConfig } from '../../bot/config.ts';
import { movedClock } from '../clock.ts';

// The product as a process of its own, whose clock its parent moves. It may be killed at any moment.

interface Order {
  id: number;
  /** Null: the clock stays, only what is due already is sent. */
  at: string | null;
}

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
