import * as contract from '../../../shared/office/rounds/contract.ts';
import { type Drawing, door, type Stage } from '../../stage.ts';
import { attention } from './attention.ts';
import { cancel } from './cancel.ts';
import { cancelledCard, previewCard } from './cards.ts';
import { launch } from './launch.ts';
import { preview } from './preview.ts';
import { previewToMe } from './preview-to-me.ts';
import { refusals } from './texts.ts';

const previewed: Drawing = {
  name: 'rounds.preview-announcement',
  draw: async ({ store, clock }, reader, { programId }: { programId: string }) => {
    const program = await store.programs.get(programId);
    return program ? previewCard(reader, program.settings, clock.now()) : null;
  },
};

const cancelled: Drawing = {
  name: 'rounds.cancelled',
  draw: async ({ store }, reader, { roundId }: { roundId: string }) => {
    const round = await store.rounds.get(roundId);
    return round?.cancelledAt ? cancelledCard(reader, round.settings.name) : null;
  },
};

export const rounds: Stage = {
  name: 'rounds',
  doors: [
    door(contract.preview, preview),
    door(contract.previewToMe, previewToMe),
    door(contract.launch, launch, { long: true }),
    door(contract.cancel, cancel),
    door(contract.attention, attention),
  ],
  cards: [previewed, cancelled],
  refusals,
};
